import Core
import Storage

/// The stored coupons.
package struct CouponRows: Rows {
    package let tx: BillingTransaction

    /// A coupon that may still be given.
    func find(_ id: Coupon.ID, in scope: Scope, parameter: String = "id") throws -> Coupon {
        guard let row = try first("SELECT * FROM coupons WHERE \(scope) AND id = \(id) AND deleted_at IS NULL") else {
            throw BillingError.notFound("coupon", id.rawValue, parameter: parameter)
        }
        return try Coupon(row)
    }

    /// Those that were deleted, too. Unknown and foreign ids are left out (C2).
    package func find(_ ids: [Coupon.ID], in scope: Scope) throws -> [Coupon] {
        try query("SELECT * FROM coupons WHERE \(scope) AND id IN (\(list: ids))").map(Coupon.init)
    }

    func page(in scope: Scope, _ request: PageRequest) throws -> Page<Coupon> {
        try page("coupons", of: "\(scope)", where: "deleted_at IS NULL", request, read: Coupon.init)
    }

    /// Those that were deleted, too.
    func record(in scope: Scope, isEnded: Bool?, _ request: PageRequest) throws -> Page<Coupon> {
        let filter = isEnded.map { (isEnded) -> SQL in isEnded ? "deleted_at IS NOT NULL" : "deleted_at IS NULL" }
        return try page("coupons", of: "\(scope)", where: filter, request, read: Coupon.init)
    }

    func insert(_ it: Coupon) throws {
        var percent: Int64?
        var amount: Money?
        switch it.reduction {
        case .percent(let rate): percent = rate.millionths
        case .amount(let money): amount = money
        }
        var months: Int?
        if case .repeating(let count) = it.duration { months = count }
        try execute(
            """
            INSERT INTO coupons
                (merchant_id, id, livemode, name, percent_off, amount_off, currency, duration, duration_months,
                max_redemptions, redeem_by, times_redeemed, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.name), \(percent), \(amount?.amount),
                \(amount?.currency.code), \(it.duration.name), \(months), \(it.maxRedemptions), \(it.redeemBy), 0,
                \(JSONText.of(it.metadata)), \(it.createdAt))
            """)
    }

    func countRedemption(of id: Coupon.ID, by change: Int, in scope: Scope) throws {
        try execute(
            "UPDATE coupons SET times_redeemed = times_redeemed + \(change) WHERE \(scope) AND id = \(id)",
            forgetting: .discounts)
    }

    /// It stays for those who have it.
    func remove(_ id: Coupon.ID, in scope: Scope, at now: Instant) throws {
        try execute("UPDATE coupons SET deleted_at = \(now) WHERE \(scope) AND id = \(id)", forgetting: .discounts)
    }
}

extension BillingTransaction {
    package var coupons: CouponRows { CouponRows(tx: self) }
}

extension Coupon {
    init(_ row: Row) throws {
        let reduction: Reduction
        if let percent = try row.int64IfAny("percent_off") {
            reduction = .percent(try Rate(millionths: percent))
        } else {
            reduction = .amount(try row.money("amount_off"))
        }
        let duration: Duration =
            switch try row.text("duration") {
            case "once": .once
            case "forever": .forever
            default: .repeating(months: try row.int("duration_months"))
            }
        self.init(
            id: try row.id("id"), scope: try Scope(row), name: try row.textIfAny("name"), reduction: reduction,
            duration: duration, maxRedemptions: try row.intIfAny("max_redemptions"),
            redeemBy: try row.instantIfAny("redeem_by"), timesRedeemed: try row.int("times_redeemed"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"),
            deletedAt: try row.instantIfAny("deleted_at"))
    }
}
