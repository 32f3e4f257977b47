import HTTPTypes
import Hummingbird

/// One address of this server: who may call it, what they must be allowed to do, and what it is about (C4).
///
///     Route(.get, "/v1/customers/:id", for: .secretKey, permission: "customers.read", about: "customer") { … }
public struct Route: Sendable {
    /// Who stands on the other side.
    public enum Audience: String, Sendable, Codable, CaseIterable {
        /// Anybody: nothing is asked, nothing private is told.
        case visitor
        /// A signed-in customer, in the portal.
        case customer
        /// Somebody who works for a merchant, signed in to the console.
        case staff
        /// The merchant's program, with `sk_…`.
        case secretKey = "secret_key"
        /// A page of the merchant, with `pk_…`.
        case publishableKey = "publishable_key"
        /// Whoever runs this server.
        case `operator`
        /// A processor that tells us something.
        case processor
    }

    public typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    public let method: HTTPRequest.Method
    /// With parameters as Hummingbird writes them: `/v1/customers/:id`.
    public let path: String
    public let audience: Audience
    /// `noun.read` or `noun.write`; `public` when nothing is asked.
    public let permission: String
    /// The singular noun whose objects it shows or changes: `customer`.
    public let objectClass: String
    /// Whether a file may come with the form: its body may be as large as a ``MultipartForm``, and no other's.
    public let takesFiles: Bool
    public let handler: Handler

    public init(
        _ method: HTTPRequest.Method, _ path: String, for audience: Audience, permission: String,
        about objectClass: String, takesFiles: Bool = false, _ handler: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.audience = audience
        self.permission = permission
        self.objectClass = objectClass
        self.takesFiles = takesFiles
        self.handler = handler
    }
}
