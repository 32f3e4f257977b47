import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// Somebody who is signed in to the console, on the pages about themselves. It cannot be made without a session.
struct ConsolePerson: Sendable {
    var visitor: ConsoleVisitor
    var signedIn: SignedInPerson
    /// For the forms of this session (S6).
    let token: String

    var person: Person { signedIn.person }
    var session: ConsoleSession { signedIn.session }
    var reader: Reader { visitor.reader }
    var say: any Language { visitor.say }
    var billing: BillingContext { visitor.billing }
    var now: Instant { visitor.now }

    /// Whether one of their roles asks for a second factor that they have not set up (S3).
    var owesSecondFactor: Bool {
        !person.hasSecondFactor && signedIn.memberships.contains { $0.role.needsSecondFactor }
    }

    func parameter(_ name: String) throws -> String { try visitor.parameter(name) }

    /// What stands around the pages about themselves.
    func frame(notice: Notice? = nil) -> ConsoleFrame {
        var frame = visitor.frame(notice: notice)
        frame.account = account(in: nil)
        if !visitor.isPage { frame.here = ConsoleAddress.account }
        return frame
    }

    /// - Parameter merchant: whose pages are being read.
    func account(in merchant: Merchant.ID?) -> ConsoleFrame.Account {
        ConsoleFrame.Account(
            name: person.name, email: person.email, token: token,
            merchants: owesSecondFactor
                ? []
                : signedIn.memberships.filter { $0.merchant.id != merchant }.map {
                    SectionLink($0.merchant.name, to: ConsoleAddress.merchant($0.merchant.slug))
                })
    }

    func redirect(to address: String, saying flash: ConsoleFlash? = nil) throws -> Response {
        try visitor.redirect(to: address, saying: flash)
    }
}
