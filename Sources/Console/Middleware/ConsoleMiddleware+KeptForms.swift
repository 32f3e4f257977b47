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
        guard request.method == .post, let token = visitor.cookies.session.value(in: request.headers),
            let session = try await ConsoleSessions(billing).recall(token)
        else { return nil }
        do {
            let form = try await FormBody.read(from: request)
            guard csrf.accepts(form, from: request.headers, session: session.id.rawValue) else { return nil }
            return try KeptForm(form, at: visitor.here)?.sealed(for: session.person, billing)
        } catch is FormBody.Refusal {
            return nil
        }
    }
}
