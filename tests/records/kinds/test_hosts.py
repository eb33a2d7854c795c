"""Sites that answer by https: each is a name alone, and stands once."""

import pytest

from macros import records
from macros.records import Hosts, yaml_file


def problems(listed):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Hosts, f"of: services of health\nlisted: {listed}\n", "x.yml")
    return [str(each) for each in caught.value.exceptions]


@pytest.mark.parametrize(
    "host",
    ["https://www.nhs.uk", "www.nhs.uk/fit", "nhs", "WWW.NHS.UK", "a b.uk", "x@nhs.uk", ".uk",
     "nhs.uk:80", "-nhs.uk"],
)  # fmt: skip
def test_a_site_is_a_name_alone(host):
    assert "is no site; write its name alone, such as www.nhs.uk" in problems(f'["{host}"]')[0]


def test_a_site_stands_once():
    assert problems("[doi.org, doi.org]") == ["x.yml:2: `doi.org` stands twice; name it once"]
    every = [host for each in records.hosts().values() for host in each.listed]
    assert len(every) == len(set(every))
    assert {"www.nhs.uk", "doi.org", "pubmed.ncbi.nlm.nih.gov", "en.wikipedia.org"} <= set(every)
