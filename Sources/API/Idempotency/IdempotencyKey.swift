import Billing
import Core
import Foundation

/// The right to execute one request, and the duty to say what came of it (P9).
///
/// The first to present a key holds it, as long as its process lives. Whatever it writes is noted in the same transaction, so
/// that a request whose answer was lost with its process is never executed a second time; the answer is in the transaction of
/// its last effect too, and is what the second request hears.
struct IdempotencyKey: Sendable {
    /// How long the first execution may take, in a process that lives, before another may look at what became of it.
    static let lock = Span.seconds(60)
    static let lifetime = Span.hours(24)

    let key: String
    let scope: Scope
    /// Method, path and parameters, hashed.
    let fingerprint: String
    /// Who holds the key: no two requests have the same name.
    let requestID: String
    /// Whose process holds it: see ``ServerLife``. Nil where lives are not kept.
    let life: String?

    enum Standing: Sendable {
        /// Nobody came before: execute it, then settle what came of it.
        case first
        case replay(APIResponse)
    }

    /// - Parameter request: what must be the same the second time.
    /// - Throws: `parameter_invalid` over 255 characters.
    init?(
        _ header: String?, scope: Scope, request: String, requestID: String, life: String?
    ) throws(BillingError) {
        guard let header, !header.isEmpty else { return nil }
        guard header.utf8.count <= 255 else {
            throw .invalid("Idempotency-Key", "An idempotency key has at most 255 characters.")
        }
        key = header
        self.scope = scope
        fingerprint = Token.hash(request)
        self.requestID = requestID
        self.life = life
    }

    private var purpose: String { "\(scope.merchant)/\(scope.mode)/\(key)" }

    /// A kept answer may hold the address of a session or a signing secret: it is not kept in the clear (K2).
    func sealed(_ body: [UInt8], _ context: BillingContext) throws -> String {
        let sealed = try context.keys.seal(body, for: .replay, context: purpose, chance: context.chance)
        return Data(sealed).base64EncodedString()
    }

    func opened(_ text: String, _ keys: ServerKeys) throws -> [UInt8] {
        try keys.open(Array(Data(base64Encoded: text) ?? Data()), for: .replay, context: purpose)
    }
}

extension APIError {
    static let idempotencyMismatch = APIError(
        400, .idempotency,
        "Keys for idempotent requests can only be used with the same parameters and endpoint they were first used with."
    )
    static let idempotencyKeyInUse = APIError(
        "idempotency_key_in_use",
        "There is currently another in-progress request using this idempotency key. Please try again.")
    /// The server stopped between the effect and the answer. Executing again could charge twice (P9).
    static let outcomeUnknown: APIError = {
        var error = APIError(
            "idempotency_outcome_unknown",
            "The first request with this idempotency key had an effect, but its answer was lost: look at its objects.")
        error.shouldRetry = false
        return error
    }()
}
