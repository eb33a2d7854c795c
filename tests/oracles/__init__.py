"""What the browser decides, decided a second time: the tests hold the two to one another."""
