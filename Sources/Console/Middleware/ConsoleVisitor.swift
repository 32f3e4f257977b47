import Access
import Billing
import Core
import HTTPTypes
import Localization
import Web

/// Whoever opened the console, signed in or not, and how they are spoken to.
struct ConsoleVisitor: Sendable {
    let web: WebContext
    let headers: HTTPFields
    let billing: BillingContext
    /// This page's own address, without its query.
    let here: String
    /// Whether that address can be opened again by GET.
    let isPage: Bool
    let reader: Reader
    let cookies: ConsoleCookies
    /// For the forms of who is not signed in.
    let guest: ConsoleGuest
    /// What the page before wanted to be said on this one, and on no other.
    let flash: ConsoleFlash?
    let csrf: CSRF
    let isSecure: Bool
    let now: Instant
    /// Nil when nobody is.
    var signedIn: SignedInPerson?
    let renewedToken = RenewedToken()

    var say: any Language { reader.say }
    /// For limits; one for all whose address nobody knows.
    var client: String { web.clientAddress ?? "" }
    var userAgent: String? { headers[.userAgent] }
    /// The token of a mailed link, whatever stands there: what is no link of ours leads to the same page as one that is over.
    var linkToken: Secret { Secret(web.parameters.get("token") ?? "") }

    /// What stands around a page of somebody who is not signed in.
    func frame(notice: Notice? = nil) -> ConsoleFrame {
        var frame = ConsoleFrame(language: say)
        frame.here = here
        frame.notice = notice ?? flash?.notice(for: reader)
        return frame
    }

    func parameter(_ name: String) throws -> String {
        guard let value = web.parameters.get(name), value.utf8.count <= 100 else { throw BillingError.notFound(name) }
        return value
    }

    /// - Parameter address: of a page of the console, without a host: nothing that a browser reads as another's (W4).
    static func isOurs(_ address: String) -> Bool {
        (address == ConsoleAddress.root || address.hasPrefix(ConsoleAddress.root + "/")) && address.utf8.count <= 500
            && !address.contains("//") && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C && $0 != 0x3B }
    }
}
