import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// *Cancelar* and *Arrepentirme* without an account: a form, and its numbered receipt. It answers everybody alike (A7).
struct PublicCancellationController: Sendable {
    let portal: PortalMiddleware
    let requests: CancellationRequests

    private static let noun = "cancellation_request"

    var routes: [PortalRoute] {
        [
            portal.openPage("/cancel", about: Self.noun) { _, context in try show(.cancel, context) },
            portal.openAction("/cancel", about: Self.noun) { form, context in try await ask(.cancel, form, context) },
            portal.openPage("/withdraw", about: Self.noun) { _, context in try show(.withdraw, context) },
            portal.openAction("/withdraw", about: Self.noun) { form, context in
                try await ask(.withdraw, form, context)
            },
            portal.openPage("/cancel/receipt", about: Self.noun, receipt),
        ]
    }

    private func show(_ kind: CancellationRequest.Kind, _ context: VisitorContext) throws -> Response {
        try page(kind, .init(), [:], context).answer(context)
    }

    private func ask(
        _ kind: CancellationRequest.Kind, _ form: FormBody, _ context: VisitorContext
    ) async throws -> Response {
        let preset = try context.offeredPreset()
        let draft = CancellationDraft(
            kind, name: form.text("name"), email: form.text("email"), what: form.text("what"))
        let typed = PublicCancellationPage.Typed(name: draft.name, email: draft.email, what: draft.what)
        let problems = draft.problems
        guard problems.isEmpty else {
            return try page(kind, typed, errors(problems, kind, context), context)
                .answer(context, .unprocessableContent)
        }
        do {
            let request = try await requests.ask(
                draft, under: preset, in: context.scope, locale: context.say.code, portal: context.paths.merchant,
                client: context.web.clientAddress ?? "")
            return try context.toReceipt(of: request.id, isProved: false)
        } catch CancellationRefusal.networkIsBusy {
            var response = try page(kind, typed, [:], problem: context.say.networkIsBusy, context)
                .answer(context, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            return response
        }
    }

    /// This browser's own, for a while. Who came by the letter's link reads what became of it.
    private func receipt(_ request: Request, _ context: VisitorContext) async throws -> Response {
        guard let cookie = CancellationReceiptCookie(context), let found = try await find(cookie.request, context),
            cookie.opens(found, at: context.now)
        else {
            return try context.redirect(to: context.paths.home)
        }
        let say = context.say
        let ended = cookie.isProved ? try await requests.ended(by: found) : []
        let left = cookie.isProved ? try await requests.left(by: found) : []
        let plans = try await Catalog(portal.billing).plans(
            ended + left, in: found.scope, baseURL: portal.billing.baseURL)
        // Of what has ended nothing, what was typed is all that whoever confirmed it has, as their letter says it.
        let saysTyped = !cookie.isProved || found.result(of: ended) == .received
        return CancellationReceiptPage(
            frame: context.frame(),
            title: cookie.isProved
                ? context.title(of: found, found.result(of: ended))
                : say.requestReceived(found.kind.publicCancellation),
            sentences: cookie.isProved
                ? context.outcome(of: found, found.result(of: ended), left: left.map { plans.name(of: $0) })
                : found.email.isEmpty ? [] : [say.requestNextStep(found.email)],
            facts: context.facts(of: found, saysTyped: saysTyped) + lastDays(of: ended, plans, context),
            advice: cookie.isProved ? say.requestOutcomeIsMailed : say.requestMailAdvice, isProved: cookie.isProved,
            home: context.paths.home
        ).answer(context)
    }

    /// Until when what was ended can be used, where that is known.
    private func lastDays(
        of ended: [Subscription], _ plans: Plans, _ context: VisitorContext
    ) -> [DataList.Fact] {
        ended.compactMap { subscription in
            SubscriptionWords(subscription, for: context.reader).lastDay
                .map { DataList.Fact(context.say.requestLastDay(plans.name(of: subscription)), $0) }
        }
    }

    /// The address of a receipt does not name the mode.
    private func find(_ id: CancellationRequest.ID, _ context: VisitorContext) async throws -> CancellationRequest? {
        for mode in Mode.allCases {
            do {
                return try await requests.find(id, in: Scope(merchant: context.merchant.id, mode: mode))
            } catch let error as BillingError where error.kind == .notFound { continue }
        }
        return nil
    }

    private func errors(
        _ problems: [BillingError], _ kind: CancellationRequest.Kind, _ context: VisitorContext
    ) -> [String: String] {
        let say = context.say
        var errors: [String: String] = [:]
        for problem in problems {
            switch problem.parameter {
            case "name":
                errors["name"] = say.whatIsWrong(problem, label: say.nameLabel, limit: CancellationDraft.nameLimit)
            case "what" where problem.code == BillingError.missing("what").code:
                errors["what"] = say.publicCancellationWhatIsMissing
            case "what":
                errors["what"] = say.whatIsWrong(
                    problem, label: say.publicCancellationWhatLabel(kind.publicCancellation),
                    limit: CancellationDraft.whatLimit)
            default: errors["email"] = say.emailIsInvalid
            }
        }
        return errors
    }

    private func page(
        _ kind: CancellationRequest.Kind, _ typed: PublicCancellationPage.Typed, _ errors: [String: String],
        problem: String? = nil, _ context: VisitorContext
    ) throws -> PublicCancellationPage {
        let preset = try context.offeredPreset()
        var frame = context.frame()
        frame.here = context.paths.publicCancellation(kind)
        return PublicCancellationPage(
            frame: frame, way: kind.publicCancellation, days: preset.withdrawalDays, typed: typed, errors: errors,
            problem: problem, limits: (CancellationDraft.nameLimit, CancellationDraft.whatLimit),
            action: context.paths.publicCancellation(kind), back: context.paths.home, token: context.anonymous.token)
    }
}
