import Core
import HTML
import Localization

/// Whose paper a letter is written on: the merchant's name, colour and picture, in the reader's language (U10).
public struct Letterhead: Sendable {
    /// A picture shown in place of the name. Sizes are in pixels of the screen.
    public struct Logo: Hashable, Sendable {
        /// Absolute and https, made from the configured base URL (A6).
        public let link: String
        public let width: Int
        public let height: Int

        public init(link: String, width: Int, height: Int) {
            self.link = link
            self.width = width
            self.height = height
        }
    }

    public var merchant: String
    public var color: HexColor
    public var logo: Logo?
    /// Below the letter: the legal name, an address.
    public var footer: [String]
    /// Where the customer's portal begins, `{{customer_portal_link}}`: absolute, made from the configured base URL (A6).
    public var portal: String
    /// Where the customer chooses which letters they get; nil on what is always sent. As ``portal``.
    public var letterChoices: String?
    public var say: any Language
    /// Whether the letter speaks of money that is not real, and must say so.
    public var isTest: Bool
    /// Whether the portal is switched off: then nothing in the letter leads there (S02).
    public var isPortalOff: Bool
    /// The merchant's own words for the letter; nil: the letter's.
    var wording: LetterWording?
    /// Said above the letter, of one that is no letter in earnest.
    var notice: String?

    public init(
        merchant: String, color: HexColor, logo: Logo? = nil, footer: [String] = [], portal: String,
        letterChoices: String? = nil, say: any Language, isTest: Bool = false, isPortalOff: Bool = false
    ) {
        self.merchant = merchant
        self.color = color
        self.logo = logo
        self.footer = footer
        self.portal = portal
        self.letterChoices = letterChoices
        self.say = say
        self.isTest = isTest
        self.isPortalOff = isPortalOff
    }

    /// Where the foot of a letter leads.
    func links(of content: LetterContent) -> [LetterContent.Button] {
        var links: [LetterContent.Button] = []
        if content.addressee != .copy, !content.wordsHoldPortalLink {
            links.append(.init(content.portalLabel(in: say), portal))
        }
        if let letterChoices { links.append(.init(say.chooseLetters, letterChoices)) }
        if let foot = content.foot { links.append(foot) }
        return links.filter { !leadsNowhere($0) }
    }

    /// Whether a link leads into a portal that is switched off.
    private func leadsNowhere(_ button: LetterContent.Button?) -> Bool {
        guard isPortalOff, let button else { return false }
        return button.link == portal || button.link.hasPrefix(portal + "/")
    }

    /// The same without what leads nowhere; its reader is told whom to ask instead.
    private func withoutDeadEnds(_ content: LetterContent) -> LetterContent {
        var content = content
        let hasDeadEnd = leadsNowhere(content.button)
        if hasDeadEnd { content.button = nil }
        if leadsNowhere(content.second) { content.second = nil }
        if hasDeadEnd, content.addressee != .merchant { content.smallPrint.append(say.askMerchant(merchant)) }
        return content
    }

    /// - Parameter name: as it can be greeted.
    private func values(of letter: some Letter, to name: String?) -> [LetterVariable: String] {
        var values = letter.values(in: say)
        values[.merchant] = merchant
        values[.customerName] = name
        // What is switched off is led to by nothing (S02).
        values[.customerPortalLink] = isPortalOff ? nil : portal
        return values
    }

    /// Writes a letter: its subject, and the plain and the HTML twin of its body.
    ///
    /// - Parameter customer: the name to greet. One that a mail program would turn into a link is not repeated.
    public func write(_ letter: some Letter, to customer: String?) -> ComposedLetter {
        let name = customer.flatMap(Greeting.name)
        var content = letter.content(in: say, from: merchant)
        if let wording { content = wording.applied(to: content, values(of: letter, to: name)) }
        content = withoutDeadEnds(content)
        let greeting = name.map { say.greeting($0) } ?? say.greetingWithoutName
        return ComposedLetter(
            subject: content.subject,
            text: PlainLetter(head: self, greeting: greeting, content: content).text,
            html: HTMLLetter(head: self, greeting: greeting, content: content).string)
    }
}

/// A letter in both of its forms, ready for an envelope.
public struct ComposedLetter: Hashable, Sendable {
    public let subject: String
    public let text: String
    public let html: String

    /// - Parameters:
    ///   - id: the same for every try of this letter.
    ///   - date: when the letter was caused.
    public func message(
        id: MessageID, from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, date: Instant
    ) -> MailMessage {
        MailMessage(
            id: id, from: from, to: to, replyTo: replyTo, subject: subject, text: text, html: html, date: date)
    }
}

enum Greeting {
    private static let longest = 60

    /// The name as it can be greeted. Nothing when it is no name: our mail must not carry a stranger's advertisement, and
    /// mail programs make links of what looks like an address.
    static func name(_ typed: String) -> String? {
        let name = typed.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
        let looksLikeAddress = name.contains { "/@\\:<>".contains($0) } || hasInnerDot(name)
        return name.isEmpty || name.count > longest || looksLikeAddress ? nil : name
    }

    /// `example.com`, but not `J. Pérez`.
    private static func hasInnerDot(_ name: String) -> Bool {
        name.split(separator: " ").contains { word in
            word.split(separator: ".", omittingEmptySubsequences: true).count > 1
        }
    }
}
