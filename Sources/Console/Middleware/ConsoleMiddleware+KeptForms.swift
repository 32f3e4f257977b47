import Access
import Billing
import Core
import HTTPTypes
import Hummingbird
import Web

extension ConsoleMiddleware {
    /// What was typed in a form whose session is over, for the browser to keep: see ``KeptForm``.
    ///
    /// - Returns: nil for what is no form of that session (S6), for a file, and for what is not kept.
    func kept(_ request: Request, _ visitor: ConsoleVisitor) async throws -> Secret? {
        guard request.method == .post, let session = try await ended(request, visitor) else { return nil }
        do {
            let form = try await FormBody.read(from: request)
            guard csrf.accepts(form, from: request.headers, session: session.id.rawValue) else { return nil }
            return try KeptForm(form, at: visitor.here, now: visitor.now)?.sealed(for: session.person, billing)
        } catch is FormBody.Refusal {
            return nil
        }
    }

    /// Whether a form that was kept has been sent now: then nothing waits any more.
    func sendsKeptForm(_ request: Request, _ visitor: ConsoleVisitor) -> Bool {
        guard request.method == .post, let signedIn = visitor.signedIn,
            let cookie = visitor.cookies.form.value(in: request.headers)
        else { return false }
        return KeptForm(cookie, for: signedIn.person.id, billing)?.address == visitor.here
    }

    /// The session that the browser still names, though it is over.
    func ended(_ request: Request, _ visitor: ConsoleVisitor) async throws -> ConsoleSession? {
        guard let token = visitor.cookies.session.value(in: request.headers) else { return nil }
        return try await ConsoleSessions(billing).recall(token)
    }
}
