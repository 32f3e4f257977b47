import Access
import Billing
import Core
import Hummingbird
import Logging
import Web

/// Where a request is received: who asks, what they may, what they want, and what they are answered.
struct Dispatcher: Sendable {
    let billing: BillingContext
    let limit: RateLimit
    let storage: StorageQuota
    let clocks: TestClockBudget
    /// Of this process; nil where lives are not kept.
    var life: String?

    /// Whatever happens is an answer in the dialect, with the request's name on it.
    func answer(_ request: Request, _ context: WebContext, _ operation: APIOperation) async throws -> Response {
        var version = APIVersion.current
        var answer: APIResponse
        do {
            version = try APIVersion.checked(request.headers[.stripeVersion])
            try operation.requireCollection(request.uri.path, context.parameters.get("id"))
            answer = try await perform(request, context, operation)
        } catch {
            answer = refusal(error, context).answer
        }
        if let key = request.headers[.idempotencyKey], key.utf8.count <= 255 {
            answer.headers.append((.idempotencyKey, key))
        }
        return answer.response(requestID: context.requestID, version: version)
    }

    private func perform(_ request: Request, _ context: WebContext, _ operation: APIOperation) async throws
        -> APIResponse
    {
        let key = try await authenticate(request)
        return try await key.scope.merchant.served { try await perform(request, context, operation, with: key) }
    }

    private func perform(
        _ request: Request, _ context: WebContext, _ operation: APIOperation, with key: APIKey
    ) async throws -> APIResponse {
        try limit.take(key, writes: operation.method != .get, at: billing.clock.now())
        let form = try await parameters(of: request)
        let values = try Field.read(form, as: operation.fields)
        let expansion = try Expansion(Parameters(values).texts("expand") ?? [], of: operation)
        let name = operation.method == .post ? request.headers[.idempotencyKey] : nil
        let asked = Event.Request(id: context.requestID, idempotencyKey: name?.isEmpty == false ? name : nil)
        var apiRequest = APIRequest(
            billing: billing.asked(by: asked), key: key, clocks: clocks, parameters: Parameters(values),
            path: request.uri.path,
            captured: Dictionary(
                context.parameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first }),
            version: APIVersion(try APIVersion.checked(request.headers[.stripeVersion])))

        let claim = "\(operation.method) \(request.uri.path)\n\(form.canonical)"
        guard operation.method == .post,
            let idempotency = try IdempotencyKey(
                request.headers[.idempotencyKey], scope: key.scope, request: claim, requestID: context.requestID,
                life: life)
        else { return try await execute(operation, apiRequest, expansion) }

        let now = billing.clock.now()
        let keys = billing.keys
        let standing = try await billing.write(.readCommitted) {
            try $0.idempotencyKeys.claim(idempotency, at: now, keys: keys)
        }
        switch standing {
        case .replay(let answer): return answer
        case .first: break
        }
        let observer = IdempotencyObserver(key: idempotency)
        apiRequest.billing = apiRequest.billing.observed(by: observer)
        apiRequest.observer = observer
        apiRequest.expansion = expansion
        return try await conclude(idempotency, context) { try await execute(operation, apiRequest, expansion) }
    }

    private func execute(_ operation: APIOperation, _ apiRequest: APIRequest, _ expansion: Expansion) async throws
        -> APIResponse
    {
        if operation.method == .post { try await storage.requireRoom(in: apiRequest.scope) }
        return .ok(try await expansion.applied(to: try await operation.perform(apiRequest), apiRequest))
    }

    /// Keeps what came of the first execution, even a 500 (P9). A refusal that wrote nothing leaves the key free.
    private func conclude(
        _ key: IdempotencyKey, _ context: WebContext, _ body: () async throws -> APIResponse
    ) async throws -> APIResponse {
        let answer: APIResponse
        var always = true
        do {
            answer = try await body()
        } catch {
            let refusal = refusal(error, context)
            always = refusal.status == 500 || refusal.status == 402
            answer = refusal.answer
        }
        let (status, keeps) = (answer.status, always)
        let sealed = try key.sealed(answer.body, billing)
        try await billing.write(.readCommitted) {
            try $0.idempotencyKeys.conclude(key, status: status, sealed: sealed, always: keeps)
        }
        return answer
    }

    private func authenticate(_ request: Request) async throws -> APIKey {
        guard let presented = Credential.key(in: request.headers[.authorization]) else {
            throw BillingError(
                .unauthenticated, code: "api_key_missing",
                message: "You did not provide an API key: use it as bearer of the Authorization header.")
        }
        guard let key = try await APIKeys(billing).authenticate(presented) else {
            throw BillingError(.unauthenticated, code: "api_key_invalid", message: "Invalid API Key provided.")
        }
        guard key.kind == .secret else {
            throw BillingError.forbidden(
                "secret_key_required", "This call cannot be made with a publishable key: use a secret key.")
        }
        if let account = request.headers[.stripeAccount], account != key.scope.merchant.rawValue {
            throw BillingError.forbidden("account_invalid", "This key does not have access to that account.")
        }
        return key
    }

    private func refusal(_ error: any Error, _ context: WebContext) -> APIError {
        if let known = APIError(error) { return known }
        context.logger.error("unexpected error", metadata: ["request": "\(context.requestID)", "error": "\(error)"])
        return .unexpected(requestID: context.requestID)
    }
}
