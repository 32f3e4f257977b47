/// A refusal that the caller can understand and act upon.
///
/// The API turns it into Stripe's error body, pages turn `code` into a phrase in the reader's language.
public struct BillingError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        /// A parameter is missing, malformed or out of range.
        case invalid
        /// There is no such thing, or it is somebody else's: the two are never told apart (C2).
        case notFound
        /// The thing is not in a state that allows this.
        case conflict
        /// The configuration or the key does not allow this (C3).
        case forbidden
        /// The caller did not prove who they are.
        case unauthenticated
        /// A processor declined. `code` is `card_declined` or nearer, `declineCode` says why.
        case declined
        /// Too many tries; worth trying later.
        case limited
        /// Storage or a processor does not answer; nothing was done.
        case unavailable
    }

    public let kind: Kind
    /// Stable, in Stripe's spelling where Stripe has one: `resource_missing`, `parameter_invalid_integer`.
    public let code: String
    /// The offending parameter, in the API's spelling: `items[0][price]`.
    public let parameter: String?
    /// English, for programs and their authors.
    public let message: String
    public let declineCode: String?

    public init(
        _ kind: Kind, code: String, parameter: String? = nil, message: String, declineCode: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.parameter = parameter
        self.message = message
        self.declineCode = declineCode
    }

    public var description: String { "\(code): \(message)" }

    public static func notFound(_ noun: String, _ id: String = "", parameter: String = "id") -> BillingError {
        .init(.notFound, code: "resource_missing", parameter: parameter, message: "No such \(noun): '\(id)'")
    }
    public static func invalid(_ parameter: String, _ message: String, code: String = "parameter_invalid")
        -> BillingError
    {
        .init(.invalid, code: code, parameter: parameter, message: message)
    }
    public static func missing(_ parameter: String) -> BillingError {
        .init(
            .invalid, code: "parameter_missing", parameter: parameter, message: "Missing required param: \(parameter).")
    }
    public static func conflict(_ code: String, _ message: String) -> BillingError {
        .init(.conflict, code: code, message: message)
    }
    public static func forbidden(_ code: String, _ message: String) -> BillingError {
        .init(.forbidden, code: code, message: message)
    }
    public static func unavailable(_ message: String) -> BillingError {
        .init(.unavailable, code: "unavailable", message: message)
    }
    /// M1: an amount that does not fit is an error, never a wrapped number.
    public static let amountOverflow = BillingError(
        .invalid, code: "amount_too_large", parameter: "amount", message: "The amount does not fit in 64 bits.")
}
