import Billing
import Core
import Storage

/// A refusal in the dialect: `{"error": {type, code, message, param, …}}` and its status.
struct APIError: Error, Hashable {
    var status: Int
    var type: ErrorType
    var code: String?
    var message: String
    var parameter: String?
    var declineCode: String?
    /// Objects that the error is about: `payment_intent`, `charge`.
    var objects: [JSON.Member] = []
    /// Overrides the SDK's own rule, which is to retry 409 and from 500 on.
    var shouldRetry: Bool?
    /// Seconds.
    var retryAfter: Int?

    /// What has no code: an address that does not exist, what nobody expected.
    init(_ status: Int, _ type: ErrorType, _ message: String) {
        self.status = status
        self.type = type
        self.message = message
    }

    /// - Parameter kind: decides status and type of a code that the table does not have.
    init(_ code: String, _ message: String, kind: BillingError.Kind = .conflict) {
        let row = ErrorCode[code]
        status = row?.status ?? kind.status
        type = row?.type ?? kind.type
        self.code = code
        self.message = message
    }

    /// Members that do not apply are left out, as Stripe does.
    var answer: APIResponse {
        var members: [JSON.Member] = []
        if let code { members.append(.init(key: "code", value: .text(code))) }
        if let declineCode { members.append(.init(key: "decline_code", value: .text(declineCode))) }
        members.append(.init(key: "message", value: .text(message)))
        if let parameter { members.append(.init(key: "param", value: .text(parameter))) }
        members += objects
        members.append(.init(key: "type", value: .text(type.rawValue)))
        var answer = APIResponse(
            status: status, body: JSON.object([.init(key: "error", value: .object(members))]).bytes)
        if let shouldRetry { answer.headers.append((.shouldRetry, shouldRetry ? "true" : "false")) }
        if let retryAfter { answer.headers.append((.retryAfter, String(retryAfter))) }
        return answer
    }
}

extension APIError {
    /// What nobody expected says nothing but the request's name (K5); the log has the rest.
    static func unexpected(requestID: String) -> APIError {
        APIError(
            500, .api, "An unknown error occurred. The request's id is \(requestID): tell whoever runs this server.")
    }

    /// - Returns: nil for what nobody expected.
    init?(_ error: any Error) {
        switch error {
        case let error as APIError: self = error
        case let error as BillingError: self.init(error)
        case StorageError.busy: self = .unavailable("The server is busy.", retryAfter: 1)
        case StorageError.readOnly: self = .unavailable("The server cannot write at the moment.", retryAfter: 30)
        case StorageError.unavailable: self = .unavailable("The server's storage does not answer.", retryAfter: 5)
        default: return nil
        }
    }

    private static func unavailable(_ message: String, retryAfter: Int) -> APIError {
        var error = APIError("unavailable", message, kind: .unavailable)
        error.shouldRetry = true
        error.retryAfter = retryAfter
        return error
    }

    private init(_ error: BillingError) {
        switch error.kind {
        case .limited:
            self.init("rate_limit", error.message, kind: error.kind)
            retryAfter = 1
            // The SDKs do not try 429 again unless they are told to.
            shouldRetry = true
        case .unavailable:
            self = .unavailable(error.message, retryAfter: 5)
            // Whoever asks learns why, and by what word to tell it from a busy server.
            if error.isRestoring { code = error.code }
        default: self.init(error.code, error.message, kind: error.kind)
        }
        parameter = error.parameter.flatMap { $0.isEmpty ? nil : $0 }
        declineCode = error.declineCode
    }
}
