import Localization

/// A message to a customer before it has a shape: facts that are ready to print, said in the reader's language.
///
/// Each notification is a value of its own; money, dates and methods in it were already put into words.
public protocol Letter: Sendable {
    /// - Parameter merchant: the name that the reader knows.
    func content(in say: any Language, from merchant: String) -> LetterContent
    /// What a merchant's own words for it may name: see ``LetterWording``.
    func values(in say: any Language) -> [LetterVariable: String]
}

extension Letter {
    /// Of one that merchants do not word.
    public func values(in say: any Language) -> [LetterVariable: String] { [:] }
}

/// What a letter says, from its subject to its small print. Every text is plain: it is escaped where it is shown (W1).
public struct LetterContent: Hashable, Sendable {
    public struct Fact: Hashable, Sendable {
        public let label: String
        public let value: String

        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    public struct Button: Hashable, Sendable {
        public let label: String
        /// Absolute, made from the configured base URL (A6).
        public let link: String

        public init(_ label: String, _ link: String) {
            self.label = label
            self.link = link
        }
    }

    public var subject: String
    /// After the greeting. The first one is also what a mail program shows beside the subject.
    public var paragraphs: [String]
    /// Shown large, to be typed elsewhere.
    public var code: String?
    public var facts: [Fact]
    public var button: Button?
    /// A second thing to see, said as a link below the button.
    public var second: Button?
    /// After the buttons.
    public var smallPrint: [String]
    /// Who reads it, for its foot.
    public var addressee: Addressee
    /// Where its foot leads who has no portal.
    public var foot: Button?
    /// Whether its paragraphs are where the portal's address belongs: its foot does not say it then.
    var wordsHoldPortalLink = false

    /// A stranger typed an address, and may have no account. A copy goes to who has none. A person works for the merchant.
    public enum Addressee: Hashable, Sendable { case customer, merchant, stranger, copy, person }

    public init(
        subject: String, paragraphs: [String], code: String? = nil, facts: [Fact] = [], button: Button? = nil,
        smallPrint: [String] = [], to addressee: Addressee = .customer, foot: Button? = nil
    ) {
        self.subject = subject
        self.paragraphs = paragraphs
        self.code = code
        self.facts = facts
        self.button = button
        self.smallPrint = smallPrint
        self.addressee = addressee
        self.foot = foot
    }

    func portalLabel(in say: any Language) -> String {
        switch addressee {
        case .customer, .stranger, .copy: say.portalLinkLabel
        case .merchant: say.customersPortalLabel
        case .person: say.consoleMailLabel
        }
    }

    /// Why it came to them.
    func reason(in say: any Language, from merchant: String) -> String {
        switch addressee {
        case .customer: say.sentBecause(merchant)
        case .merchant: say.sentToMerchantBecause(merchant)
        case .stranger: say.sentBecauseAsked(merchant)
        case .copy: say.sentAsCopyBecause(merchant)
        case .person: say.sentToPersonBecause(merchant)
        }
    }
}
