import Access
import Billing
import Hummingbird
import Web

extension ConsoleMiddleware {
    /// A page below a word that one of the reader's merchants was known by leads to the same page below the new one, as the
    /// portal's do. Nobody else learns whose the word was (C2).
    ///
    /// - Returns: nil where it is no such page.
    func moved(_ person: ConsolePerson, _ request: Request) async throws -> Response? {
        let parts = request.uri.path.split(separator: "/").map(String.init)
        let merchants = person.signedIn.memberships.map(\.merchant)
        guard request.method == .get, parts.count > 2, !merchants.contains(where: { $0.slug == parts[2] }) else {
            return nil
        }
        for merchant in merchants {
            let old = try await Merchants(billing).oldSlugs(of: merchant.id)
            guard old.contains(where: { $0.slug == parts[2] }) else { continue }
            let below = parts.dropFirst(3).map { "/" + $0 }.joined()
            let query = request.uri.query.map { "?" + $0 } ?? ""
            return try person.redirect(to: ConsoleAddress.merchant(merchant.slug) + below + query)
        }
        return nil
    }
}
