import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The link of a receipt: looking at it changes nothing (A4); its button proves the mailbox and ends what is meant. It signs nobody
/// in.
struct PublicCancellationProofController: Sendable {
    let portal: PortalMiddleware
    let requests: CancellationRequests

    /// Mails carry this address, whatever the configuration.
    var routes: [Route] {
        [
            Route(
                .get, "/p/:slug/cancellation/:token", for: .visitor, permission: "public",
                about: "cancellation_request", portal.visitorPage(show)),
            Route(
                .post, "/p/:slug/cancellation/:token", for: .visitor, permission: "public",
                about: "cancellation_request", portal.visitorAction(confirm)),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let proof = try await requests.proof(by: context.linkToken, at: context.merchant.id) else {
            return try await spent(context)
        }
        return try await page(proof, nil, context).answer(context)
    }

    func confirm(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let link = context.linkToken
        guard let proof = try await requests.proof(by: link, at: context.merchant.id) else {
            return try await spent(context)
        }
        do {
            let request = try await requests.confirm(
                link, meaning: try choice(form.text(PublicCancellationProofPage.field)), at: context.merchant.id)
            return try context.toReceipt(of: request.id, isProved: true)
        } catch CancellationRefusal.unknownChoice {
            return try await page(proof, context.say.requestChoiceIsNeeded, context)
                .answer(context, .unprocessableContent)
        } catch CancellationRefusal.linkSpent {
            return try await spent(context)
        }
    }

    private func choice(_ typed: String) throws -> CancellationProof.Choice {
        switch typed {
        case "": throw CancellationRefusal.unknownChoice
        case "all": .all
        case "other": .other
        default: .one(Subscription.ID(typed))
        }
    }

    private func page(
        _ proof: CancellationProof, _ error: String?, _ context: VisitorContext
    ) async throws -> PublicCancellationProofPage {
        let (say, found) = (context.say, proof.subscriptions)
        let over = try await requests.over(beside: proof)
        let plans = try await Catalog(portal.billing).plans(
            found + over, in: proof.request.scope, baseURL: portal.billing.baseURL)
        let words = PublicCancellationProofWords(
            proof, over, lastPaid: try await requests.lastPaid(of: proof),
            refunds: try await requests.refunds(insteadOf: proof), plans, context)
        var options = try found.map { subscription in
            Choices.Choice(
                subscription.id.rawValue, plans.name(of: subscription), detail: try words.detail(of: subscription))
        }
        if found.count > 1 { options.append(Choices.Choice("all", say.requestAll)) }
        if !found.isEmpty { options.append(Choices.Choice("other", say.requestOther)) }
        return PublicCancellationProofPage(
            frame: context.frame(), title: words.title, intro: words.intro,
            facts: context.facts(of: proof.request, saysTyped: false), owed: words.owed, button: words.button,
            portal: words.isBetterInPortal ? context.paths.home : nil, options: options,
            chosen: found.count == 1 ? found.first?.id.rawValue : nil, error: error,
            action: context.paths.publicCancellationProof(context.linkToken.exposed), token: context.anonymous.token)
    }

    /// Used, too old and never made look alike (C2). Whoever pressed twice is led to what the first press did.
    private func spent(_ context: VisitorContext) async throws -> Response {
        if !context.isPage, let cookie = CancellationReceiptCookie(context), cookie.isProved,
            let own = try await requests.find(by: context.linkToken, at: context.merchant.id), own.id == cookie.request
        {
            return try context.redirect(to: context.paths.publicCancellationReceipt)
        }
        return SpentPage(
            frame: context.frame(), text: context.say.spentRequest, again: context.paths.home,
            title: context.say.spentRequestTitle, label: context.say.goBack
        ).answer(context, .gone)
    }
}
