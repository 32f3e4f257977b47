import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

extension VisitorContext {
    /// What this portal promises to who has no account at hand.
    var publicCancellationPreset: CancellationPreset { configuration.features.cancellationPreset(in: merchant.country) }

    /// - Throws: `resource_missing` where the public cancellation is off.
    func offeredPreset() throws -> CancellationPreset {
        guard publicCancellationPreset != .off else { throw BillingError.notFound("cancellation_request") }
        return publicCancellationPreset
    }

    /// On to the receipt, which this browser may read for a while.
    func toReceipt(of request: CancellationRequest.ID, isProved: Bool) throws -> Response {
        var response = try redirect(to: paths.publicCancellationReceipt)
        response.set(
            cookies.receipt.setting(
                CancellationReceiptCookie(request, isProved: isProved).value(keys), for: CancellationReceiptCookie.life)
        )
        return response
    }

    /// What a receipt says, in the merchant's zone and to the second.
    ///
    /// - Parameter isAsker: whoever only opened the letter may be another, and reads nothing that was typed.
    func facts(of request: CancellationRequest, isAsker: Bool) -> [DataList.Fact] {
        let receipt: [DataList.Fact] = [
            .init(say.requestNumberLabel, request.number),
            .init(say.requestMomentLabel, reader.dateTimeToTheSecond(request.receivedAt)),
        ]
        guard isAsker else { return receipt }
        return receipt + [
            DataList.Fact(say.nameLabel, request.name), .init(say.emailLabel, request.email),
            .init(say.publicCancellationWhatLabel(request.kind.publicCancellation), request.what),
        ]
    }

    /// What confirming a cancellation leaves to pay, a sentence each.
    func sentences(of owed: CancellationOwed) -> [String] {
        owed.billed.map { say.cancelStillOwed(reader.money($0), isCollected: owed.isCollected) }
            + owed.last.map { say.cancelLastCharge(reader.money($0)) }
    }

    /// What became of a request that was proven, a sentence each.
    func outcome(of request: CancellationRequest) -> [String] {
        let ended = request.subscriptions.isEmpty ? [] : [say.requestNoMoreCharges]
        guard request.state == .waitingForMerchant, let answerBy = request.answerBy else { return ended }
        let amount = request.dueBack.map(reader.money)
        return ended + [say.requestWaits(merchant.name, dueBack: amount, by: reader.date(answerBy))]
    }
}
