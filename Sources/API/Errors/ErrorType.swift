/// The dialect's `type` of a refusal, by which the SDKs choose their exception.
public enum ErrorType: String, CaseIterable, Sendable {
    case invalidRequest = "invalid_request_error"
    case card = "card_error"
    case api = "api_error"
    case idempotency = "idempotency_error"
}
