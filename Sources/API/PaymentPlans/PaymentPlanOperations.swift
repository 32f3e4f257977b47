import Billing
import Core

extension APIRoutes {
    /// What customers promised to pay, and when: a resource of ours, which the dialect has not.
    static let paymentPlans: [APIOperation] = [
        APIOperation(
            .get, "/v1/payment_plans/:id", "payment_plans.read", "payment_plan"
        ) { request in
            let found = try await PaymentPlans(request.billing).find(request.id(), in: request.scope)
            return try await request.show { try $0.paymentPlan(found) }
        },
        .list(
            "/v1/payment_plans", "payment_plans.read", "payment_plan",
            [
                Field("customer", .token),
                .choice("status", PaymentPlan.State.allCases.map(\.rawValue)),
            ]
        ) { request in
            let sent = request.parameters
            let page = try await PaymentPlans(request.billing).list(
                in: request.scope, customer: sent.id("customer"),
                state: sent.value("status", as: PaymentPlan.State.self), sent.page())
            return try await request.show(page) { rendering, found in try found.map(rendering.paymentPlan) }
        },
    ]
}

extension Rendering {
    func paymentPlan(_ it: PaymentPlan) throws -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "payment_plan",
            "amount": JSON(try it.total().dialectAmount),
            "amount_remaining": JSON(try it.left().dialectAmount),
            "created": JSON(it.createdAt),
            "currency": .text(it.currency.code),
            "customer": reference(it.customer, Link.customer),
            "ended_at": JSON(it.endedAt),
            "instalments": .array(try it.instalments.map { try instalment($0, of: it) }),
            "livemode": .boolean(it.scope.mode.isLive),
            "status": .text(it.state.rawValue),
        ]
    }

    private func instalment(_ part: PaymentPlan.Instalment, of plan: PaymentPlan) throws -> JSON {
        [
            "amount": JSON(try part.money(in: plan.currency).dialectAmount),
            "amount_paid": JSON(try part.paid(in: plan.currency).dialectAmount),
            "amount_remaining": JSON(try part.left(in: plan.currency).dialectAmount),
            "due_at": JSON(part.dueAt),
            "due_on": .text(part.dueOn.description),
            "invoices": .array(
                part.shares.map { share -> JSON in
                    ["amount": JSON(share.money.dialectAmount), "invoice": .text(share.invoice.rawValue)]
                }),
        ]
    }
}
