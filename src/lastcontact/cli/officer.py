"""`lastcontact officer`: opens a staff account at the terminal, or helps one whose password or telephone is lost."""

from __future__ import annotations

import argparse

from lastcontact.cli.main import Unusable

ROLES = ("officer", "reviewer", "publisher", "custodian", "auditor", "administrator")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="the sign-in name: letters, digits, full stops and hyphens")
    parser.add_argument(
        "--role", action="append", choices=ROLES, default=[], help="what the account may do; repeatable"
    )
    parser.add_argument("--display-name", help="the name that colleagues and families see (default: the sign-in name)")
    parser.add_argument("--new-password", action="store_true", help="give an account that exists a new first password")
    parser.add_argument("--forget-second-factor", action="store_true", help="for an officer who lost theirs")


def run(arguments: argparse.Namespace) -> int:
    from lastcontact.cli.serve import prepare

    prepare()
    if arguments.new_password or arguments.forget_second_factor:
        return _help_back_in(arguments)
    if not arguments.role:
        raise Unusable(f"say what '{arguments.name}' may do with --role, one or more of: {', '.join(ROLES)}")
    return _admit(arguments)


def _admit(arguments: argparse.Namespace) -> int:
    from django.core.exceptions import ValidationError

    from lastcontact.bureau import admitting, clock
    from lastcontact.bureau.acting import Hand

    hand = Hand("terminal", frozenset({"administrator"}), clock.now(), clock.now)
    name = arguments.display_name or arguments.name
    try:
        admitted = admitting.admit(by=hand, login=arguments.name, display_name=name, roles=arguments.role)
    except ValidationError as problem:
        raise Unusable(f"no account '{arguments.name}' was opened: {' '.join(problem.messages)}") from problem
    print(f"The account '{arguments.name}' is open ({', '.join(arguments.role)}).")
    print(f"Its first password, shown this once and changed at the first sign-in: {admitted.first_password}")
    return 0


def _help_back_in(arguments: argparse.Namespace) -> int:
    from lastcontact.accounts import staff
    from lastcontact.accounts.models import Officer

    officer = Officer.objects.filter(login=arguments.name).first()
    if officer is None:
        raise Unusable(f"there is no account '{arguments.name}'; open it with --role")
    if arguments.forget_second_factor:
        staff.reset_second_factor(officer)
        print(f"The second factor of '{arguments.name}' is forgotten; they add a new one when they next sign in.")
    if arguments.new_password:
        print(f"A new first password for '{arguments.name}', shown this once: {staff.give_new_password(officer)}")
    return 0
