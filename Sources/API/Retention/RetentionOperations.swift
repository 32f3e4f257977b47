import Billing
import Core

extension APIRoutes {
    /// What offers to leaving customers did, beside what happens without them: ours, the dialect has none.
    static let retention: [APIOperation] = [
        APIOperation(
            .get, "/v1/billing_portal/retention", "retention.read", "billing_portal.retention"
        ) { request in
            let results = try await Retention(request.billing).results(in: request.scope)
            return try await request.show { $0.retention(results) }
        }
    ]
}

extension Rendering {
    func retention(_ results: [RetentionResult]) -> JSON {
        [
            "object": "billing_portal.retention",
            "livemode": .boolean(scope.mode.isLive),
            "offers": .array(results.map { json($0) }),
        ]
    }

    private func json(_ it: RetentionResult) -> JSON {
        [
            "coupon": .text(it.coupon.rawValue),
            "difference_after_30_days": json(it.differenceAfter30Days),
            "difference_after_90_days": json(it.differenceAfter90Days),
            "held_out": json(it.heldOut),
            "offered": json(it.offered),
            "reasons": .array(
                it.reasons.map { reason in
                    [
                        "reason": .text(reason.reason.rawValue), "left": JSON(reason.left),
                        "taken": JSON(reason.taken),
                    ]
                }),
        ]
    }

    private func json(_ it: RetentionTally) -> JSON {
        [
            "after_30_days": ["counted": JSON(it.after30Days.counted), "paying": JSON(it.after30Days.paying)],
            "after_90_days": ["counted": JSON(it.after90Days.counted), "paying": JSON(it.after90Days.paying)],
            "came_back": JSON(it.cameBack),
            "leaving": JSON(it.leaving),
            "left": JSON(it.left),
            "shown": JSON(it.shown),
            "taken": JSON(it.taken),
        ]
    }

    private func json(_ it: RetentionDifference?) -> JSON {
        guard let it else { return nil }
        return [
            "basis_points": JSON(it.basisPoints), "is_clear": .boolean(it.isClear), "margin": JSON(it.margin),
        ]
    }
}
