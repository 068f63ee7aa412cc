"""The addresses of the officers' pages."""

from django.urls import path

from lastcontact.desk import deciding, enquiries, evidence, families, guarding, links, persons, publishing

app_name = "desk"
urlpatterns = [
    path("incidents/<str:incident>/links/", links.links, name="links"),
    path("incidents/<str:incident>/enquiries/", enquiries.enquiries, name="enquiries"),
    path("incidents/<str:incident>/enquiries/new/", enquiries.ask, name="ask"),
    path("incidents/<str:incident>/enquiries/<str:enquiry>/", enquiries.enquiry, name="enquiry"),
    path("incidents/<str:incident>/enquiries/<str:enquiry>/reply/", enquiries.reply, name="reply"),
    path("incidents/<str:incident>/enquiries/<str:enquiry>/remind/", enquiries.remind, name="remind"),
    path("incidents/<str:incident>/families/", families.families, name="families"),
    path("incidents/<str:incident>/publish/", publishing.publish, name="publish"),
    path("links/<str:a>/<str:b>/", links.one_pair, name="pair"),
    path("links/<str:a>/<str:b>/undo/", links.undo, name="undo-link"),
    path("links/<str:a>/<str:b>/second/", links.second, name="second"),
    path("records/<str:record>/", persons.person, name="person"),
    path("records/<str:record>/decide/", deciding.decide, name="decide"),
    path("records/<str:record>/decisions/<str:decision>/countersign/", deciding.countersign, name="countersign"),
    path("records/<str:record>/decisions/<str:decision>/review/", deciding.review, name="review"),
    path("records/<str:record>/family/", families.family, name="family"),
    path("records/<str:record>/family/enrol/", families.enrol, name="enrol"),
    path("records/<str:record>/family/<str:relative>/code/", families.code, name="code"),
    path("records/<str:record>/family/<str:relative>/notice/", families.notice, name="notice"),
    path("records/<str:record>/family/<str:relative>/appointment/", families.appointment, name="appointment"),
    path("records/<str:record>/family/<str:relative>/messages/<int:seq>/", families.answer, name="answer"),
    path("records/<str:record>/doubt/<str:notice>/", families.doubt, name="doubt"),
    path("records/<str:record>/withhold/", guarding.withhold, name="withhold"),
    path("records/<str:record>/erase/", guarding.erase, name="erase"),
    path("incidents/<str:incident>/evidence/", evidence.items, name="items"),
    path("items/<str:item>/", evidence.look, name="look"),
    path("items/<str:item>/act/", evidence.item_act, name="item-act"),
]
