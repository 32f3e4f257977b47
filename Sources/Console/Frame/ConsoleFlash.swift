import Billing
import Core
import Foundation
import Web

/// What a change wants to be said on the page that follows it. It travels in a cookie that only we can write.
struct ConsoleFlash: Sendable, Hashable, Codable {
    /// One line for each subject.
    enum Kind: String, Sendable, Codable {
        case signedOut, signInAgain, signInExpired, passwordAsked, passwordSaved, joined
        case brandingSaved, productPictureSaved
        case accountSaved, factorNeededInLive, passwordChanged, sessionEnded, sessionsEnded
        case customerCreated, customerSaved, customerNoteAdded, customerNoteDeleted
        case portalSwitchedOn, portalSwitchedOff, slugChanged, originsSaved, frameOriginsSaved
        case configurationMade, configurationSaved, configurationIsDefault, configurationActivated,
            configurationDeactivated, configurationAssigned, configurationUnassigned
        case invitationWithdrawn, roleChanged, memberRemoved
        case settingsSaved, dunningSaved
        case letterSaved, letterRestored, letterSwitchedOff, letterSwitchedOn
        case productSaved, productArchived, productRestored, priceAdded, priceArchived, priceRestored
        case couponMade, couponEnded, codeMade, codeSwitchedOff, codeSwitchedOn, codeNotSwitchedOn
        case taxMade, taxArchived, taxRestored, taxMadeDefault, taxNotDefault, taxNotAny
        case paymentMade, paymentRefused, paymentAwaitsCustomer, paymentUnderWay, paymentChanged, processorSilent
        case refundMade, refundUnderWay, refundRefused, nothingToRefund, creditNoteMade
        case invoiceSent, invoiceChanged, invoiceVoided, invoicePaidOutside, invoiceUncollectible, draftDeleted
        case subscriptionMade, subscriptionIncomplete, subscriptionEnds, subscriptionEnded, subscriptionKept,
            subscriptionPauses, subscriptionPauseUndone, subscriptionResumed, subscriptionChanged, planChanged
        case keyRevoked, keyHasEnded
        case clockMade, clockDeleted, clockSamplesAdded, clockSamplesFailed
        case webhookDisabled, webhookEnabled, webhookDeleted, webhookIsOff, deliveryQueued
    }

    let kind: Kind
    /// A name, an address or an amount, ready to print.
    var subject: String?
    /// The page that it is said on.
    private var page: String?

    init(_ kind: Kind, _ subject: String? = nil) {
        self.kind = kind
        self.subject = subject
    }

    /// Said on the page of this address and on no other: unread, it stands above nothing that happened later.
    func meant(for address: String) -> ConsoleFlash {
        var flash = self
        flash.page = String(address.prefix { $0 != "?" && $0 != "#" })
        return flash
    }

    /// - Parameter path: of a page that is shown.
    func isMeant(for path: String) -> Bool { page == path }

    /// Sealed, so that nobody else can put words on our pages.
    func sealed(_ keys: ServerKeys) throws -> Secret {
        let text = Base64URL.text(Array(try JSONEncoder().encode(self)))
        return Secret(text + "." + Self.seal(text, keys))
    }

    init?(_ cookie: Secret?, _ keys: ServerKeys) {
        guard let parts = cookie?.exposed.split(separator: "."), parts.count == 2, parts[0].utf8.count <= 2_000,
            equalInConstantTime(Array(parts[1].utf8), Array(Self.seal(String(parts[0]), keys).utf8)),
            let bytes = Base64URL.bytes(parts[0]),
            let flash = try? JSONDecoder().decode(ConsoleFlash.self, from: Data(bytes))
        else { return nil }
        self = flash
    }

    private static func seal(_ text: String, _ keys: ServerKeys) -> String {
        Base64URL.text(keys.authenticationCode(Array("console-flash:\(text)".utf8), for: .cookie))
    }
}
