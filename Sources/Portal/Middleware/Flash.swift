import Billing
import Core
import Foundation
import Localization
import Web

/// What a change wants to be said on the page that follows it. It travels in a cookie that only we can write.
struct Flash: Sendable, Hashable, Codable {
    enum Kind: String, Sendable, Codable {
        case signedOut, signInAgain, codeResent, linkResent
        case detailsSaved, emailResent, emailKept, emailChanged, emailNeedsSignIn, tooManyEmailLetters,
            deletionAsked, deletionWithdrawn, visitEnded, visitsEnded, linkEnded, linksEnded,
            freshLinkSent, ownAddressMade, ownAddressEnded
        case passwordChosen, passwordSaved, passwordRemoved, proveAgain
        case methodAdded, methodAddedAsDefault, methodDeleted, nowDefault, setupRefused, setupLeft, methodUpdated,
            fallbackAgreed,
            fallbackWithdrawn
        case canceledUntil, canceledNow, cancellationUndone, alreadyCanceled
        case leftAndRefunded, leftWithCredit, leftOwingLess, refundHasChanged
        case pausedFrom, pauseUndone, resumed, cannotPause, cannotPauseChanging, notPaused
        case returned, returnedUnpaid, alreadyReturned, noLongerSold
        case planChanged, planAlreadyChanged, planWillChange, planKept, alreadyOnPlan, quoteExpired, quoteOutdated
        case cannotChangePlan, cannotChangeEnding, cannotChangePausing, cannotChangePaused, cannotChangeOwing,
            cannotChangeWaiting
        case changeUnderWay, changeDropped, changePaidOtherwise
        case methodOrderSaved, methodOrderOutdated
        case promotionApplied, promotionAlreadyUsed, promotionAnotherApplies, promotionNotNow, promotionLost
        case offerTaken, offerAlreadyTaken, offerOver, offerTooLate
        case billingDetailsSaved, billingDetailsRemoved
        case alreadyPaid, noLongerOwed, processorIsDown, confirming, offerOutdated, nothingChosen, chosenChanged,
            cannotPayTogether
        case planAgreed, planAgreedUncharged, planUndone, planIsOver, planStands, planNotPossible, planIsUsedUp,
            planPaymentUnderWay, planNothingOwed
        case lettersSaved, copyAsked, copiesEnded
        case papersMadeApart, filesAreMade, filesAreKept
    }

    /// What became of the payments that a change tried again (S69).
    enum Recovery: String, Sendable, Codable { case recovered, declined, confirming, needsAction }

    let kind: Kind
    /// A method, a date or days in sentences, ready to print.
    var subject: String?
    var recovery: Recovery?
    var amount: Int64?
    var currency: String?
    var declineCode: String?
    /// The page that it is said on.
    private var page: String?

    init(_ kind: Kind, _ subject: String? = nil) {
        self.kind = kind
        self.subject = subject
    }

    /// - Parameter attempts: settled, of one currency or of the first one's.
    func adding(_ attempts: [PaymentAttempt]) -> Flash {
        guard let first = attempts.first else { return self }
        var flash = self
        let undone = attempts.filter { $0.state != .succeeded }
        let told = (undone.isEmpty ? attempts : undone).filter { $0.money.currency == first.money.currency }
        flash.say(told.map(\.money), in: first.money.currency)
        if undone.isEmpty {
            flash.recovery = .recovered
        } else if let failed = undone.first(where: { $0.state == .failed }) {
            flash.recovery = .declined
            flash.declineCode = failed.declineCode
        } else {
            flash.recovery = undone.contains { $0.state == .requiresAction } ? .needsAction : .confirming
        }
        return flash
    }

    /// - Parameter money: that is being charged, of one currency or of the first one's.
    func confirming(_ money: [Money]) -> Flash {
        guard let first = money.first else { return self }
        var flash = self
        flash.say(money.filter { $0.currency == first.currency }, in: first.currency)
        flash.recovery = .confirming
        return flash
    }

    /// A sum too large to be said is not said.
    private mutating func say(_ money: [Money], in currency: Currency) {
        amount = (try? Money.sum(money, in: currency))?.amount
        self.currency = currency.code
    }
}

extension Flash {
    /// Said on the page of this address and on no other: unread, it stands above nothing that happened later.
    func meant(for address: String) -> Flash {
        var flash = self
        flash.page = String(address.prefix { $0 != "?" && $0 != "#" })
        return flash
    }

    /// - Parameter path: of a page that is shown.
    func isMeant(for path: String) -> Bool { page == path }

    /// Sealed, so that nobody else can put words on our pages.
    func sealed(_ keys: ServerKeys) throws -> Secret {
        let text = Base64URL.text(Array(try JSONEncoder().encode(self)))
        return Secret(text + "." + Base64URL.text(keys.authenticationCode(Array("flash:\(text)".utf8), for: .cookie)))
    }

    init?(_ cookie: Secret?, _ keys: ServerKeys) {
        guard let parts = cookie?.exposed.split(separator: "."), parts.count == 2, parts[0].utf8.count <= 2_000 else {
            return nil
        }
        let expected = Base64URL.text(keys.authenticationCode(Array("flash:\(parts[0])".utf8), for: .cookie))
        guard equalInConstantTime(Array(parts[1].utf8), Array(expected.utf8)) else { return nil }
        guard let bytes = Base64URL.bytes(parts[0]),
            let flash = try? JSONDecoder().decode(Flash.self, from: Data(bytes))
        else { return nil }
        self = flash
    }
}
