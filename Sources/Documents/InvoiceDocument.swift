import Core

/// Everything that an invoice prints, already said in the reader's language: no amount is computed and no date is formatted
/// here.
///
/// The same value always gives the same bytes (M8), so whatever is printed comes from the finalised invoice.
public struct InvoiceDocument: Sendable {
    /// BCP 47: chooses among the forms that fonts have for one character.
    public var language: String
    /// The invoice's own date. It becomes the file's creation date, in UTC; the machine's clock is never read.
    public var issuedAt: Instant
    /// What the paper is: `Factura`.
    public var title: String
    /// The number of its series, as it is shown to people: `A-000123`.
    public var number: String
    /// What happened to it, shown as a badge: `Pagada`.
    public var stamp: Stamp?
    /// Dates and references below the title, each with its label. Four of them share a line.
    public var facts: [Fact]
    public var seller: Party
    public var buyer: Party
    public var columns: Columns
    public var lines: [Line]
    public var totals: [Total]
    /// How to pay, or thanks for having paid. May hold several paragraphs.
    public var note: String?
    /// At the foot of every page, left.
    public var footer: String
    /// At the foot of every page, right: says which page of how many, both counted from 1.
    public var pageLabel: @Sendable (_ page: Int, _ pages: Int) -> String
    public var brand: HexColor
    /// Drawn instead of the seller's name in the head.
    public var logo: Logo?
    /// Below everything else: how its reader finds out whether it is genuine.
    public var proof: Proof?

    public init(
        language: String, issuedAt: Instant, title: String, number: String, stamp: Stamp? = nil, facts: [Fact] = [],
        seller: Party, buyer: Party, columns: Columns, lines: [Line], totals: [Total], note: String? = nil,
        footer: String, pageLabel: @escaping @Sendable (_ page: Int, _ pages: Int) -> String, brand: HexColor,
        logo: Logo? = nil
    ) {
        self.language = language
        self.issuedAt = issuedAt
        self.title = title
        self.number = number
        self.stamp = stamp
        self.facts = facts
        self.seller = seller
        self.buyer = buyer
        self.columns = columns
        self.lines = lines
        self.totals = totals
        self.note = note
        self.footer = footer
        self.pageLabel = pageLabel
        self.brand = brand
        self.logo = logo
    }
}

extension InvoiceDocument {
    /// A short text on a coloured ground. The colour only repeats what the text says.
    public struct Stamp: Hashable, Sendable {
        public enum Tone: Hashable, Sendable { case positive, attention, neutral }

        public let text: String
        public let tone: Tone

        public init(_ text: String, tone: Tone) {
            self.text = text
            self.tone = tone
        }
    }

    public struct Fact: Hashable, Sendable {
        public let label: String
        public let value: String

        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// Who sells or who buys: a label, a name, and the lines below it (address, tax id, e-mail).
    public struct Party: Hashable, Sendable {
        public let label: String
        public let name: String
        public let lines: [String]

        public init(label: String, name: String, lines: [String]) {
            self.label = label
            self.name = name
            self.lines = lines
        }
    }

    /// What stands at the head of the table.
    public struct Columns: Hashable, Sendable {
        public let description: String
        public let quantity: String
        public let unitPrice: String
        public let amount: String

        public init(description: String, quantity: String, unitPrice: String, amount: String) {
            self.description = description
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.amount = amount
        }
    }

    public struct Line: Hashable, Sendable {
        public let description: String
        /// Printed small below the description: `1 mar – 31 mar 2026`.
        public let period: String?
        public let quantity: String
        public let unitPrice: String
        public let amount: String

        public init(
            _ description: String, period: String? = nil, quantity: String, unitPrice: String, amount: String
        ) {
            self.description = description
            self.period = period
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.amount = amount
        }
    }

    /// One row below the table. The emphasised one is what the reader looks for first.
    public struct Total: Hashable, Sendable {
        public let label: String
        public let amount: String
        public let isEmphasised: Bool

        public init(_ label: String, _ amount: String, isEmphasised: Bool = false) {
            self.label = label
            self.amount = amount
            self.isEmphasised = isEmphasised
        }
    }
}
