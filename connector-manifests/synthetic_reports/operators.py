"""How operators write their reports."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The words of a language in a report."""

    title: str
    merchant: str
    period: str
    activity: tuple
    total: str
    footer: str
    no_data: str


ENGLISH = Words(
    "Report", "Merchant", "Period",
    ("Date", "Tracker", "Impressions", "Clicks", "Click Rate", "Registrations", "First Depositors"),
    "Total", "Figures of the last days may change.", "No data for the selected period.",
)
SWEDISH = Words(
    "Rapport", "Spelbolag", "Period",
    ("Datum", "Spårlänk", "Visningar", "Klick", "Klickfrekvens", "Registreringar", "Första insättningar"),
    "Summa", "Uppgifterna för de senaste dagarna kan ändras.", "Inga uppgifter för perioden.",
)


@dataclass(frozen=True)
class Operator:
    """An account with an operator, and how that one writes."""

    name: str
    merchant: str
    key: str
    currency: str
    products: tuple
    words: Words
    date_format: str
    decimal: str = "."
    delimiter: str = ","
    line_end: str = "\n"
    byte_order_mark: str = ""

    @property
    def host(self):
        return f"reports.{self.name.split('-')[0]}.example.com"

    def config(self):
        return {"name": self.name, "host": self.host, "key": self.key, "date_format": self.date_format, "decimal": self.decimal}

    def day(self, day):
        return day.strftime(self.date_format)

    def whole(self, number):
        """Groups of three digits, apart by a comma or a space that does not break."""
        return f"{number:,}".replace(",", "\u00a0" if self.decimal == "," else ",")

    def money(self, value):
        if value is None:
            return "-"
        whole, cents = f"{abs(value):.2f}".split(".")
        digits = self.whole(int(whole)) + self.decimal + cents
        if self.currency == "SEK":
            return ("-" if value < 0 else "") + digits + " kr"
        written = {"EUR": "€", "GBP": "£"}[self.currency] + digits
        return f"({written})" if value < 0 else written

    def percent(self, value):
        return "n/a" if value is None else f"{value:.2f}%".replace(".", self.decimal)

    def line(self, cells):
        return self.delimiter.join(self.cell(text) for text in cells)

    def cell(self, text):
        quoted = any(mark in text for mark in (self.delimiter, '"', "\n"))
        return '"' + text.replace('"', '""') + '"' if quoted else text

    def report(self, title, day, header, rows, totals):
        words = self.words
        above = [f"{words.title}: {title}", f"{words.merchant}: {self.merchant}", f"{words.period}: {self.day(day)} - {self.day(day)}", ""]
        table = [header, *rows, [words.total, *totals]]
        return self.text([*above, *map(self.line, table), "", words.footer])

    def text(self, lines):
        return self.byte_order_mark + "".join(line + self.line_end for line in lines)
