import Core
import HTTPTypes
import Hummingbird

/// What goes back: a status and a JSON body whose bytes are final.
struct APIResponse: Sendable {
    var status: Int
    var body: [UInt8]
    var headers: [(name: HTTPField.Name, value: String)] = []

    static func ok(_ json: JSON) -> APIResponse { APIResponse(status: 200, body: json.bytes) }

    func response(requestID: String, version: String) -> Response {
        var fields = HTTPFields()
        fields[.contentType] = "application/json; charset=utf-8"
        fields[.cacheControl] = "no-store"
        fields[.requestID] = requestID
        fields[.stripeVersion] = version
        for (name, value) in headers { fields[name] = value }
        return Response(
            status: .init(code: status), headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension HTTPField.Name {
    private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .connection }

    static let requestID = known("Request-Id")
    static let originalRequest = known("Original-Request")
    static let stripeVersion = known("Stripe-Version")
    static let stripeAccount = known("Stripe-Account")
    static let shouldRetry = known("Stripe-Should-Retry")
    static let idempotencyKey = known("Idempotency-Key")
    static let idempotentReplayed = known("Idempotent-Replayed")
}
