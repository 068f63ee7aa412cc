"""Which column of somebody's list holds which field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

FIELDS = (
    "id",
    "list",
    "name",
    "given_name",
    "family_name",
    "patronymic",
    "father_name",
    "mother_name",
    "birth_date",
    "birth_year",
    "age",
    "as_of",
    "sex",
    "place",
    "address",
    "postcode",
    "unit",
    "rank",
    "service_number",
    "phone",
    "exact",
)
SEVERAL = frozenset({"place", "address", "exact", "name"})
"""Fields that several columns may feed: their texts are joined, but each `exact` column is compared by itself."""
_ALSO = {
    "id": "rec_id record_id unique_id uid nr no number",
    "list": "source dataset source_dataset file",
    "name": "full_name fullname name_original person person_name",
    "given_name": "first_name firstname forename given givenname first",
    "family_name": "surname last_name lastname family familyname last",
    "patronymic": "middle_name middlename second_name",
    "father_name": "father fathers_name name_of_father",
    "mother_name": "mother mothers_name name_of_mother mothers_maiden_name",
    "birth_date": "dob date_of_birth birthdate born birthday",
    "birth_year": "year_of_birth yob",
    "age": "age_years",
    "as_of": "as_of_date report_date reported_on",
    "sex": "gender",
    "place": "birth_place place_of_birth village town city suburb settlement residence",
    "address": "street address_1 address1 address_2 address2 street_address",
    "postcode": "postal_code zip zip_code postcode_fake",
    "unit": "military_unit regiment brigade",
    "rank": "military_rank grade",
    "service_number": "service_no personal_number military_number army_number",
    "phone": "telephone phone_number tel mobile",
    "exact": "soc_sec_id national_id passport passport_number document_number",
}
_ABROAD = {
    "name": "фио ф_и_о имя_фамилия фамилия_имя фамилия_имя_отчество піб прізвище_ім_я անուն_ազգանուն ազգանուն_անուն "
    "ad_soyad soyad_ad სახელი_გვარი გვარი_სახელი الاسم الاسم_الكامل שם שם_מלא",
    "given_name": "имя ім_я անուն ad adı სახელი",
    "family_name": "фамилия прізвище ազգանուն soyad soyadı გვარი",
    "patronymic": "отчество по_батькові հայրանուն ata_adı",
    "birth_date": "дата_рождения дата_народження ծննդյան_ամսաթիվ ծննդյան_օր doğum_tarixi დაბადების_თარიღი "
    "تاريخ_الميلاد",
    "birth_year": "год_рождения г_р рік_народження ծննդյան_տարի ծննդյան_տարեթիվ doğum_ili დაბადების_წელი",
    "age": "возраст вік տարիք yaş ასაკი العمر גיל",
    "sex": "пол стать սեռ cins cinsi სქესი",
    "place": "место_рождения место_жительства место_проживания населенный_пункт місце_проживання բնակավայր ծննդավայր "
    "yaşayış_yeri საცხოვრებელი",
    "rank": "звание звання կոչում rütbə წოდება",
    "unit": "часть войсковая_часть в_ч військова_частина զորամաս hərbi_hissə",
    "phone": "телефон հեռախոս ტელეფონი",
    "service_number": "личный_номер жетон անձնական_համար",
}
"""Headers as lists in these languages have them."""


class UnknownField(Exception):
    """A mapping names a column or a field that does not exist."""


@dataclass(frozen=True)
class Columns:
    """`of`: field -> the columns that feed it, in their order; `unmapped`: columns nobody asked for."""

    of: dict[str, tuple[str, ...]]
    unmapped: tuple[str, ...]


def match_columns(headers: Sequence[str], wanted: dict[str, str], set_aside: Sequence[str] = ()) -> Columns:
    """Maps headers to fields: what `wanted` (column -> field) says first, then by name.

    A field is fed by one column, the first that fits, except those in SEVERAL.
    Raises: UnknownField.
    """
    for column, field in wanted.items():
        if column not in headers:
            raise UnknownField(f"there is no column '{column}'; the columns are {', '.join(headers)}")
        if field not in FIELDS:
            raise UnknownField(f"there is no field '{field}'; the fields are {', '.join(FIELDS)}")
    names = _by_name()
    found: dict[str, list[str]] = {}
    unmapped = []
    given = set(wanted.values())
    for header in headers:
        field = wanted.get(header, "")
        if not field and header not in set_aside:
            field = names.get(_plain(header), "")
            taken = field in found or field in given
            field = "" if taken and (field not in SEVERAL or field == "name") else field
        if field:
            found.setdefault(field, []).append(header)
        elif header not in set_aside:
            unmapped.append(header)
    if "family_name" in found and "name" in found and "given_name" not in found and "name" not in given:
        found["given_name"] = found.pop("name")  # beside a surname, "name" is the other part
    return Columns({field: tuple(columns) for field, columns in found.items()}, tuple(unmapped))


def _by_name() -> dict[str, str]:
    both = [*_ALSO.items(), *_ABROAD.items()]
    names = {alias: field for field, aliases in both for alias in aliases.split()}
    return names | {field: field for field in FIELDS}


def _plain(header: str) -> str:
    return re.sub(r"[\W_]+", "_", header.strip().lower()).strip("_")
