"""A workbook in Office Open XML, in the usual form or the strict one."""

import posixpath

from . import xlsx_sheet, xlsx_styles, xlsx_texts
from .limits import Problem, several, text
from .package import Package, attribute, local


def read(data):
    try:
        return Book(Package(data)).answer
    except (Problem, MemoryError):
        raise
    except Exception:  # whatever a damaged file makes a library say
        raise Problem("damaged") from None


class Book:
    def __init__(self, package):
        self.package = package
        self.workbook = self.target("_rels/.rels", "", "officeDocument") or "xl/workbook.xml"
        if self.workbook not in package.names:
            raise Problem("damaged")
        self.sheets, self.hidden, self.counts_from_1904 = [], [], False
        package.parse(self.workbook, self.start)

    def start(self, name, attributes):
        name = local(name)
        if name == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in ("1", "true", "on")
        elif name == "sheet":
            title = text(attributes.get("name", ""))
            if attributes.get("state", "visible") == "visible":
                self.sheets.append((title, attribute(attributes, "id")))
            else:
                self.hidden.append(title)

    def relations(self, part, folder):
        found = []

        def start(name, attributes):
            if local(name) == "Relationship":
                target = attributes.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found.append((attributes.get("Id"), attributes.get("Type", "").rpartition("/")[2], path))

        if part in self.package.names:
            self.package.parse(part, start)
        return found

    def target(self, part, folder, kind):
        return next((path for _, its, path in self.relations(part, folder) if its == kind and path in self.package.names), None)

    @property
    def answer(self):
        folder, file = posixpath.split(self.workbook)
        relations = self.relations(f"{folder}/_rels/{file}.rels", folder)
        paths = {id: path for id, kind, path in relations if kind == "worksheet" and path in self.package.names}
        by_kind = {kind: path for _, kind, path in relations if path in self.package.names}
        texts = xlsx_texts.read(self.package, by_kind.get("sharedStrings"))
        styles = xlsx_styles.Styles(self.package, by_kind.get("styles"))
        readers = [
            (name, lambda budget, name=name, id=id: xlsx_sheet.read(
                self.package, paths[id], name, budget, texts, styles, self.counts_from_1904))
            for name, id in self.sheets if id in paths]
        if not readers:
            raise Problem("no-sheet")
        sheets, unread = several(readers)
        return {"form": "xlsx", "sheets": sheets, "formats": styles.json, "hidden": self.hidden, "unread": unread}
