import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// Whether whoever acts has just shown who they are (S3).
enum ConsoleProof: Sendable {
    case missing(ProofPage)
    /// The form without the factor that came with it.
    case given(FormBody, ConsolePerson)
}

extension ConsoleMiddleware {
    /// The factor comes with what it is for: the page that asks carries the form, and nothing that was typed is lost.
    ///
    /// - Parameters:
    ///   - noun: what the form changes, as the route table calls it.
    ///   - address: where the form was posted to.
    func proof(
        _ form: FormBody, _ person: ConsolePerson, about noun: String, frame: ConsoleFrame, at address: String
    ) async throws -> ConsoleProof {
        if person.session.isFresh(at: person.now) { return .given(form.withoutProof, person) }
        var page = ProofPage(
            frame: frame, action: address, token: person.token, fields: form.withoutProof.hidden,
            asksForCode: person.person.hasSecondFactor, act: ProvedAct(rawValue: noun), error: nil)
        let typed = form.text(page.asksForCode ? ProofPage.code : ProofPage.password)
        guard !typed.isEmpty else { return .missing(page) }
        let token: Secret
        do {
            token = try await ConsoleSignIn(billing, hasher: hasher).prove(
                person.session, code: page.asksForCode ? typed : nil,
                password: page.asksForCode ? nil : Secret(form[ProofPage.password] ?? ""),
                client: person.visitor.client
            ).token
        } catch let refusal as ConsoleSignInRefusal {
            page.error = person.say.consoleRefusal(refusal.word)
            return .missing(page)
        }
        person.visitor.renewedToken.set(token)
        guard let signedIn = try await signedIn(token) else { throw StaleForm() }
        var proved = person
        proved.signedIn = signedIn
        proved.visitor.signedIn = signedIn
        return .given(form.withoutProof, proved)
    }
}

extension FormBody {
    /// Without the factor, which is nobody's business but the middleware's.
    fileprivate var withoutProof: FormBody {
        let kept = names.filter { $0 != ProofPage.code && $0 != ProofPage.password && $0 != CSRF.field }
        return FormBody(Dictionary(uniqueKeysWithValues: kept.map { ($0, self[$0] ?? "") }))
    }

    fileprivate var hidden: [(name: String, value: String)] {
        names.sorted().map { (name: $0, value: self[$0] ?? "") }
    }
}
