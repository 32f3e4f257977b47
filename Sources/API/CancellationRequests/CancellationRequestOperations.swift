import Access
import Billing
import Core

extension APIRoutes {
    /// What people asked without an account: a resource of ours, which the dialect has not.
    static let cancellationRequests: [APIOperation] = [
        APIOperation(
            .get, "/v1/cancellation_requests/:id", "cancellation_requests.read", "cancellation_request"
        ) { request in
            let found = try await CancellationRequests(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.cancellationRequest(found) }
        },
        APIOperation(
            .post, "/v1/cancellation_requests/:id/close", "cancellation_requests.write", "cancellation_request",
            [Field("reason", .text)]
        ) { request in
            try await request.change { billing in
                try await CancellationRequests(billing).close(
                    request.id(), in: request.scope, because: request.parameters.text("reason"))
            } showing: {
                try $0.cancellationRequest($1)
            }
        },
        .list(
            "/v1/cancellation_requests", "cancellation_requests.read", "cancellation_request",
            [
                Field("customer", .token),
                .choice("status", CancellationRequest.State.allCases.map(\.rawValue)),
            ]
        ) { request in
            let sent = request.parameters
            let page = try await CancellationRequests(request.billing).list(
                in: request.scope, state: sent.value("status", as: CancellationRequest.State.self),
                customer: sent.id("customer"), sent.page())
            return try await request.show(page) { rendering, found in try rendering.cancellationRequests(found) }
        },
    ]
}

extension Rendering {
    func cancellationRequest(_ it: CancellationRequest) throws -> JSON {
        json(it, dueBack: try tx.dueBack(of: [it], in: scope)[it.id])
    }

    func cancellationRequests(_ them: [CancellationRequest]) throws -> [JSON] {
        let dueBack = try tx.dueBack(of: them, in: scope)
        return them.map { json($0, dueBack: dueBack[$0.id]) }
    }

    private func json(_ it: CancellationRequest, dueBack: CancellationDueBack?) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "cancellation_request",
            "amount_due_back": JSON(dueBack?.amount.dialectAmount),
            "amount_due_back_from_balance": JSON(dueBack?.fromBalance.dialectAmount),
            "amount_due_back_from_changes": JSON(dueBack?.fromChanges.dialectAmount),
            "amount_unbilled": JSON(it.unbilled?.dialectAmount),
            "answer_by": JSON(it.answerBy),
            "closed_at": JSON(it.endedAt),
            "closing_reason": JSON(it.closingReason),
            "created": JSON(it.receivedAt),
            "currency": JSON(dueBack?.amount.currency),
            "customer": reference(it.customer, Link.customer),
            "description": .text(it.what),
            "email": .text(it.email),
            "kind": .text(it.kind.rawValue),
            "livemode": .boolean(it.scope.mode.isLive),
            "name": .text(it.name),
            "number": .text(it.number),
            "preset": .text(it.preset.rawValue),
            "proved_at": JSON(it.provedAt),
            "status": .text(it.state.rawValue),
            "subscriptions": .array(it.subscriptions.map { .text($0.rawValue) }),
            "subscriptions_left": .array(it.left.map { .text($0.rawValue) }),
            "unbilled_currency": JSON(it.unbilled?.currency),
        ]
    }
}
