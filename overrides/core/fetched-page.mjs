/** A page of this site, read in the browser; nothing in it is run. */
export async function fetchPage(address) {
  const request = new XMLHttpRequest();
  request.responseType = "document"; // the policy of a page lets nobody make one of a text
  request.open("GET", address);
  await new Promise((done, failed) => {
    request.onload = () => (request.status < 400 ? done() : failed());
    request.onerror = failed;
    request.send();
  });
  return request.response;
}
