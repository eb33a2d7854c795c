"""Weights out of the files of scales and apps, and out of lines as people type them."""

import json

import pytest

from tests.limits import HOSTILE_INPUTS

TODAY = "2026-04-05"
READ = """async ([text, known, today]) => {
    const { readWeights } = await import('/parts/weight_diary/weights-read.mjs');
    const { isoOf } = await import('/parts/weight_diary/day.mjs');
    const result = await readWeights(text, { ...known, today: Date.parse(today) / 86_400_000 });
    result.readings = result.readings.map(({ line, day, weight }) => [line, isoOf(day), weight]);
    return JSON.stringify(result);
}"""
FILES = {
    "Withings": (
        '\ufeffDate,"Weight (kg)","Fat mass (kg)","Bone mass (kg)","Hydration (kg)",Comments\r\n'
        '"2026-04-03 07:12:08",82.35,18.1,3.1,44.0,\r\n'
        '"2026-04-02 07:15:44",82.6,,,,"late, after dinner"\r\n',
        [[2, "2026-04-03", 82.35], [3, "2026-04-02", 82.6]],
    ),
    "Withings in German": (
        'Datum;"Gewicht (kg)";"Fettmasse (kg)"\n"2026-04-03 07:12:08";"82,35";"18,1"\n',
        [[2, "2026-04-03", 82.35]],
    ),
    "Google’s archive of Fitbit": (
        "timestamp,weight grams,data source\n2026-04-03T12:10:00+00:00,82500,Aria\n",
        [[2, "2026-04-03", 82.5]],
    ),
    "Google Fit": (
        "Date,Move Minutes count,Average weight (kg),Max weight (kg),Min weight (kg)\n"
        "2026-04-01,12,,,\n2026-04-02,12,82.44999694824219,82.5,82.4\n",
        [[3, "2026-04-02", 82.45]],
    ),
    "Apple Health, turned into CSV": (
        "type,sourceName,unit,creationDate,startDate,endDate,value\n"
        "HKQuantityTypeIdentifierBodyMass,Scale,lb,2026-04-04 08:00:00 -0500,"
        "2026-04-03 23:50:00 -0500,2026-04-03 23:50:00 -0500,180.2\n"
        "HKQuantityTypeIdentifierHeight,Health,cm,2026-04-03 08:00:00 -0500,"
        "2026-04-03 08:00:00 -0500,2026-04-03 08:00:00 -0500,180\n",
        [[2, "2026-04-03", 81.7373]],
    ),
    "an app that exports Apple Health": (
        "Date,ISO8601,Metric,Value,Unit\n2026-04-03 07:00:00,2026-04-03T07:00:00Z,Weight,82.10,kg\n"
        "2026-04-03 07:00:00,2026-04-03T07:00:00Z,Steps,8210,steps\n",
        [[2, "2026-04-03", 82.1]],
    ),
    "another app that exports Apple Health": (
        "Date/Time,Weight & Body Mass (lb)\n2026-04-03 00:00:00,180.4\n",
        [[2, "2026-04-03", 81.8281]],
    ),
    "Garmin": (
        "\ufeffTime,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,\n"
        '" Apr 3, 2026",\n9:46 AM,73.3 kg,0.5 kg,23.4,22.3 %,30.5 kg,4.0 kg,56.7 %,\n'
        "8:40 AM,73.8 kg,0.3 kg,23.6,--,--,--,--,\n"
        '" 21 Sep 2025",\n17:08,179.5 lbs,--,--,--,--,--,--,\n',
        [[3, "2026-04-03", 73.3], [4, "2026-04-03", 73.8], [6, "2025-09-21", 81.4198]],
    ),
    "Renpho": (
        "Time of Measurement,Weight(lb),BMI,Body Fat(%),Fat-Free Body Weight(lb),Body Type\n"
        '"2026.04.03, 08:01:12",185.2,25.1,18.4,151.1,Fit\n',
        [[2, "2026-04-03", 84.0053]],
    ),
    "Happy Scale": (
        "Date,Weight (lbs),Moving Average\n4/3/26,180.2,181.0\n3/13/26,180.1,180.9\n",
        [[2, "2026-04-03", 81.7373], [3, "2026-03-13", 81.692]],
    ),
    "Libra": (
        "\ufeff#Version: 6\n#Units: kg\n\n"
        "#date;weight;weight trend;body fat;body fat trend;muscle mass;muscle mass trend;log\n"
        "2026-04-02T11:00:00.000Z;61.5;61.7;;;;;\n",
        [[5, "2026-04-02", 61.5]],
    ),
    "Libra in pounds": (
        "#Version:5\n#Units:lbs\n\n#date;weight;weight trend;body fat;body fat trend;comment\n"
        "2026-04-02 09:49:00;138.4;138.4;;;\n",
        [[5, "2026-04-02", 62.7772]],
    ),
    "stones": (
        "Date,Weight (st lb)\n2026-04-03,12 st 13 lb\n2026-04-02,12 13\n",
        [[2, "2026-04-03", 82.1002], [3, "2026-04-02", 82.1002]],
    ),
}
"""Files in the shape in which each app saves its own, and the readings in them."""

WITHOUT_A_UNIT = {
    "Fitbit": 'Body\nDate,Weight,BMI,Fat\n"2026-03-14","70.1","24.1","0"\n\nActivities\n'
    'Date,Calories Burned,Steps\n"2026-04-03","0","13,666"\n',
    "Fitbit’s JSON": '[{"logId": 1, "weight": 70.1, "bmi": 24.1, "date": "03/14/26", '
    '"time": "07:10:00"}, {"logId": 2, "weight": "", "date": "04/03/26"}]',
    "openScale": '"biceps","comment","dateTime","fat","weight"\n'
    '"0.0","said ""hi"", then\nmore","2026-03-14 07:30","22.1","70.1"\n',
    "Samsung Health": "com.samsung.health.weight,6305010,2\n"
    "start_time,weight,body_fat,time_offset,datauuid,\n"
    "2026-03-13 23:30:00.000,70.1,18.5,UTC+0200,w1,\n",
    "MyFitnessPal": "Date,Body Fat %,Weight\n2026-03-14,18.5,70.1\n",
}

LINES = {
    "2026-04-03 82.4 kg": ("2026-04-03", 82.4),
    "2026-04-03: 82,4kg": ("2026-04-03", 82.4),
    "2026/04/03\t181.6 lb": ("2026-04-03", 82.3724),
    "20260403;82.4 kilos": ("2026-04-03", 82.4),
    "Apr 3, 2026 82.4 kg": ("2026-04-03", 82.4),
    "Friday, April 3rd, 2026: 82.4 kg": ("2026-04-03", 82.4),
    "3 April 2026 07:15 82.4 kg": ("2026-04-03", 82.4),
    "03-Apr-26 82.4 kg": ("2026-04-03", 82.4),
    "13.03.2026 82.4 kg": ("2026-03-13", 82.4),
    "3/13/2026 7:15 AM, 82.4 kg": ("2026-03-13", 82.4),
    "4/4/2026 12 st 13 lb": ("2026-04-04", 82.1002),
    "“2026-04-03” 82.4 kg".replace("“", '"').replace("”", '"'): ("2026-04-03", 82.4),
    "2026-04-03T23:59:59+09:00 82.4 kg": ("2026-04-03", 82.4),
}

UNREADABLE = {
    "2026-02-30 82 kg": "the calendar has no 2026-02-30",
    "2026-04-06 82 kg": "lies ahead of today",
    "1970-01-01 82 kg": "check the year",
    "Apr 3 82.4 kg": "no date that we can read",
    "82.4 kg": "no date that we can read",
    "26-04-03 82.4 kg": "the year of 26-04-03 is not clear",
    "31/31/2026 82 kg": "the calendar has no 31/31/2026",
    "2026-04-03 820 kg": "from 30 to 300 kg (67 to 661 lb)",
    "2026-04-03 82.4 stere": "no weight we can read",
    "2026-04-03": "no weight follows the date",
    "2026-04-03;82.4;22.1": "more than one number follows the date",
    "2026-04-03,82,4": "can be one number or two; write 82.4",
    "2026-04-03 =1+1": "more than one number follows the date",
    "2026-04-03 =A1": "no weight we can read",
    '=HYPERLINK("http://example.org/1")': "no date that we can read",
}

WHOLES = {
    " \n\n": "nothing in it yet",
    "PK\x03\x04\x14\x00\x00": "a zip file or a spreadsheet",
    '<?xml version="1.0"?><HealthData><Record/></HealthData>': "a file of XML",
    "\x00\x01\x02\ufffd\ufffd" * 50: "no text",
}


@pytest.fixture
def read(blank):
    def of(text, **known):
        return json.loads(blank.evaluate(READ, [text, known, TODAY]))

    return of


@pytest.mark.parametrize("app", FILES)
def test_reads_the_file_of_an_app_without_a_question(read, app):
    text, readings = FILES[app]
    result = read(text)
    assert result["readings"] == readings
    assert (result["problems"], result["asks"], result["refused"]) == ([], {}, "")


@pytest.mark.parametrize("app", WITHOUT_A_UNIT)
def test_asks_for_the_unit_that_a_file_does_not_name(read, app):
    asked = read(WITHOUT_A_UNIT[app])
    assert asked["readings"] == []
    assert asked["asks"]["unit"]["text"] == "70.1"
    for unit, kilograms in {"kg": 70.1, "lb": 31.7968}.items():
        [reading] = read(WITHOUT_A_UNIT[app], unit=unit)["readings"]
        assert reading[1:] == ["2026-03-14", kilograms]


def test_reads_lines_as_people_type_them(read):
    for line, reading in LINES.items():
        result = read(line)
        assert [tuple(each[1:]) for each in result["readings"]] == [reading], (line, result)


def test_names_each_line_that_it_cannot_read_and_what_to_write(read):
    for line, says in UNREADABLE.items():
        result = read(f"2026-04-01 80 kg\n\n{line}")
        assert result["readings"] == [[1, "2026-04-01", 80]], line
        [problem] = result["problems"]
        assert (problem["line"], problem["text"]) == (3, line)
        assert says in problem["says"]


def test_says_of_a_file_that_holds_no_readings_what_it_is(read):
    for text, says in WHOLES.items():
        result = read(text)
        assert says in result["refused"]
        assert result["readings"] == []


def test_asks_of_a_date_that_can_be_two_days_and_never_guesses(read):
    text = "2026-03-01 80 kg\n03/04/2026 80 kg"
    asked = read(text)
    assert asked["readings"] == []
    assert asked["asks"]["first"] | {"days": 0} == {"line": 2, "text": "03/04/2026", "days": 0}
    for first, day in {"month": "2026-03-04", "day": "2026-04-03"}.items():
        assert read(text, first=first)["readings"][1] == [2, day, 80]


def test_a_line_that_can_only_be_one_day_settles_the_others_and_is_named(read):
    settled = read("03/04/2026 80 kg\n13/03/2026 81 kg")
    assert settled["readings"][0] == [1, "2026-04-03", 80]
    assert settled["order"] == {"first": "day", "line": 2}
    torn = read("03/04/2026 80 kg\n13/03/2026 81 kg\n03/13/2026 81 kg")
    assert torn["asks"]["first"]["line"] == 1


def test_a_moment_is_the_day_that_it_was_where_the_device_is(browser, address):
    for zone, day in {"America/Los_Angeles": "2026-04-02", "Asia/Tokyo": "2026-04-03"}.items():
        page = browser.new_page(timezone_id=zone, base_url=address)
        page.goto("/")
        result = page.evaluate(READ, ["date,weight (kg)\n2026-04-03T05:00:00Z,80", {}, TODAY])
        assert json.loads(result)["readings"] == [[2, day, 80]]
        page.close()


def test_a_quotation_mark_that_never_ends_loses_no_line(read):
    text = 'date,weight (kg)\n2026-04-01,80,"\n2026-04-02,81\n2026-04-03,82\n'
    assert [line for line, *_ in read(text)["readings"]] == [2, 3, 4]


HOSTILE = """async ([many, seed]) => {
    const { readWeights } = await import('/parts/weight_diary/weights-read.mjs');
    let state = seed;
    const random = (below) => {
        state = (state * 1664525 + 1013904223) % 4294967296;
        return Math.floor((state / 4294967296) * below);
    };
    const pieces = ['2026-04-03', '03/04/2026', '13.3.26', 'Apr 3, 2026', ' ', ',', ';', '\\t', '"',
        '82.4', '82,4', 'kg', 'lb', 'st', '-', '=', '+', '@', '1e999', 'NaN', '12 st 4 lb', '07:15',
        'date,weight', 'Date;Weight (kg)', '\\u202e', '\\ud800', '\\u0000', '9'.repeat(300),
        '٣', '½', '<img src=x onerror=alert(1)>', '${1}', '__proto__', 'null', '2026-13-45',
        '#Units: lb'];
    const line = () => Array.from({ length: random(7) }, () =>
        random(3) ? pieces[random(pieces.length)] : String.fromCharCode(random(65536))).join('');
    const wrong = [];
    for (let time = 0; time < 20; time++) {
        const lines = Array.from({ length: many / 20 }, line);
        const known = [{}, { unit: 'lb', first: 'day' }][time % 2];
        const result = await readWeights(lines.join('\\n'), known);
        for (const { day, weight } of result.readings) {
            if (!(Number.isInteger(day) && weight >= 30 && weight <= 300)) wrong.push(day);
        }
        for (const { says } of result.problems) {
            const own = (says ?? '').replace(/“.*?”/gs, '');
            if (!own || /NaN|undefined|null|Infinity|object/.test(own)) wrong.push(says);
        }
    }
    return wrong;
}"""


def test_each_of_many_hostile_lines_is_a_reading_or_a_sentence(blank):
    assert blank.evaluate(HOSTILE, [HOSTILE_INPUTS * 20, 20261130]) == []


LARGE = """async () => {
    const { readWeights } = await import('/parts/weight_diary/weights-read.mjs');
    const rows = Array.from({ length: 19000 }, (_, at) =>
        `${new Date(864e5 * (15000 + (at % 5000))).toISOString()},${70 + (at % 100) / 10}`);
    let turns = 0;
    const turn = async () => { turns += 1; };
    const text = ['date,weight (kg)', ...rows, 'x'.repeat(600000), 'y,'.repeat(300000)].join('\\n');
    const { readings, problems } = await readWeights(text, {}, turn);
    const more = await readWeights(['date,weight (kg)', ...rows, ...rows].join('\\n'));
    return [readings.length, problems.length, turns > 0, more.refused, more.readings.length];
}"""


def test_a_large_file_is_read_in_pieces_and_one_too_large_is_refused(blank):
    count, wrong, paused, refused, kept = blank.evaluate(LARGE)
    assert (count, wrong, paused) == (19_000, 1, True)
    assert "more than 20,000 readings" in refused
    assert kept == 0
