import Billing
import Core
import Localization
import Wording

/// A letter as a customer of a merchant would get it, of facts that are nobody's: for the merchant to read beforehand. It
/// makes no link and writes no row; what its buttons lead to is the merchant's portal.
public struct LetterPreview: Sendable {
    let merchant: Merchant
    let say: any Language
    let baseURL: String
    /// The day on which it would be sent.
    let day: CalendarDate
    let isTest: Bool

    public init(at merchant: Merchant, in say: any Language, baseURL: String, on day: CalendarDate, isTest: Bool) {
        self.merchant = merchant
        self.say = say
        self.baseURL = baseURL
        self.day = day
        self.isTest = isTest
    }

    /// Of whoever it is written to here.
    static let customer = "Ana Rojas"

    public func write(_ kind: CustomerNotification.Kind) throws -> ComposedLetter {
        let paths = PortalPaths(slug: merchant.slug)
        var head = Letterhead(
            merchant: merchant.name, color: try HexColor(merchant.brand.color),
            footer: [merchant.brand.address ?? ""].filter { !$0.isEmpty }, portal: baseURL + paths.home, say: say,
            isTest: isTest, isPortalOff: !merchant.portalIsEnabled)
        if kind.choice != nil { head.letterChoices = baseURL + paths.letters }
        return write(try SampleFacts(self, link: baseURL + paths.home).letter(kind), on: head, of: kind)
    }

    /// What goes to others greets nobody by name, as in earnest.
    private func write(
        _ letter: any Letter, on head: Letterhead, of kind: CustomerNotification.Kind
    ) -> ComposedLetter {
        switch kind {
        case .deletionRequested, .confirmCopy, .invoiceCopy, .copiesEnded: head.write(letter, to: nil)
        default: head.write(letter, to: Self.customer)
        }
    }
}
