import Billing
import Core
import Localization
import Wording

/// A letter as a customer of a merchant would get it, of facts that are nobody's or one customer's: for the merchant to read
/// beforehand. It makes no link and writes no row; what its buttons lead to is the merchant's portal.
public struct LetterPreview: Sendable {
    let merchant: Merchant
    let say: any Language
    let baseURL: String
    /// The day on which it would be sent.
    let day: CalendarDate
    let isTest: Bool
    /// Whose facts it shows, as far as there are any; nil: nobody's.
    let facts: PreviewFacts?

    public init(
        at merchant: Merchant, in say: any Language, baseURL: String, on day: CalendarDate, isTest: Bool,
        of facts: PreviewFacts? = nil
    ) {
        self.facts = facts
        self.merchant = merchant
        self.say = say
        self.baseURL = baseURL
        self.day = day
        self.isTest = isTest
    }

    /// Of whoever it is written to here.
    static let customer = "Ana Rojas"

    /// - Parameters:
    ///   - wording: the merchant's own words; nil: the letter's.
    ///   - notice: said above it.
    public func write(
        _ kind: CustomerNotification.Kind, in wording: LetterWording? = nil, notice: String? = nil
    ) throws -> ComposedLetter {
        let paths = PortalPaths(slug: merchant.slug)
        var head = Letterhead(
            merchant: merchant.name, color: try HexColor(merchant.brand.color),
            footer: [merchant.brand.address ?? ""].filter { !$0.isEmpty }, portal: baseURL + paths.home, say: say,
            isTest: isTest, isPortalOff: !merchant.portalIsEnabled)
        if kind.choice != nil { head.letterChoices = baseURL + paths.letters }
        (head.wording, head.notice) = (wording, notice)
        return write(try SampleFacts(self, link: baseURL + paths.home).letter(kind), on: head, of: kind)
    }

    /// What the letter's variables would say, for those who word it.
    public func values(_ kind: CustomerNotification.Kind) throws -> [LetterVariable: String] {
        let portal = baseURL + PortalPaths(slug: merchant.slug).home
        var values = try SampleFacts(self, link: portal).letter(kind).values(in: say)
        values[.merchant] = merchant.name
        values[.customerName] = facts?.name ?? Self.customer
        values[.customerPortalLink] = merchant.portalIsEnabled ? portal : nil
        return values
    }

    /// What goes to others greets nobody by name, as in earnest.
    private func write(
        _ letter: any Letter, on head: Letterhead, of kind: CustomerNotification.Kind
    ) -> ComposedLetter {
        switch kind {
        case .deletionRequested, .confirmCopy, .invoiceCopy, .copiesEnded: head.write(letter, to: nil)
        default: head.write(letter, to: facts?.name ?? Self.customer)
        }
    }
}
