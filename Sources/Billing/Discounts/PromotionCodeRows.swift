import Core
import Storage

/// The stored codes that give coupons.
package struct PromotionCodeRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: PromotionCode.ID, in scope: Scope, parameter: String = "id") throws -> PromotionCode {
        guard let row = try first("SELECT * FROM promotion_codes WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("promotion_code", id.rawValue, parameter: parameter)
        }
        return try PromotionCode(row)
    }

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: [PromotionCode.ID], in scope: Scope) throws -> [PromotionCode] {
        try query("SELECT * FROM promotion_codes WHERE \(scope) AND id IN (\(list: ids))").map(PromotionCode.init)
    }

    /// One that may be had, by what is typed, in any case.
    func findIfAny(typed code: String, in scope: Scope) throws -> PromotionCode? {
        try first(
            "SELECT * FROM promotion_codes WHERE \(scope) AND code_folded = \(code.lowercased()) AND active = 1"
        ).map(PromotionCode.init)
    }

    /// - Parameter code: what is typed, in any case.
    func page(in scope: Scope, code: String?, coupon: Coupon.ID?, _ request: PageRequest) throws -> Page<PromotionCode>
    {
        var condition: SQL = "\(scope)"
        if let code { condition = condition + " AND code_folded = \(code.lowercased())" }
        if let coupon { condition = condition + " AND coupon_id = \(coupon)" }
        return try page("promotion_codes", of: condition, request, read: PromotionCode.init)
    }

    func insert(_ it: PromotionCode) throws {
        try execute(
            """
            INSERT INTO promotion_codes
                (merchant_id, id, livemode, code, code_folded, coupon_id, active, customer_id, expires_at,
                max_redemptions, times_redeemed, created_at, first_time, minimum_amount, minimum_currency, products)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.code), \(it.code.lowercased()), \(it.coupon),
                \(it.isActive), \(it.customer), \(it.expiresAt), \(it.maxRedemptions), 0, \(it.createdAt),
                \(it.limits.isForFirstTime), \(it.limits.minimum?.amount), \(it.limits.minimum?.currency.code),
                \(JSONText.of(it.limits.products.map(\.rawValue))))
            """)
    }

    func setActive(_ isActive: Bool, _ id: PromotionCode.ID, in scope: Scope) throws {
        try execute("UPDATE promotion_codes SET active = \(isActive) WHERE \(scope) AND id = \(id)")
    }

    func countRedemption(of id: PromotionCode.ID, by change: Int, in scope: Scope) throws {
        try execute(
            "UPDATE promotion_codes SET times_redeemed = times_redeemed + \(change) WHERE \(scope) AND id = \(id)")
    }
}

extension BillingTransaction {
    package var promotionCodes: PromotionCodeRows { PromotionCodeRows(tx: self) }
}

extension PromotionCode {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), code: try row.text("code"), coupon: try row.id("coupon_id"),
            isActive: try row.bool("active"), customer: try row.idIfAny("customer_id"),
            expiresAt: try row.instantIfAny("expires_at"), maxRedemptions: try row.intIfAny("max_redemptions"),
            timesRedeemed: try row.int("times_redeemed"), createdAt: try row.instant("created_at"),
            limits: try Limits(row))
    }
}

extension PromotionCode.Limits {
    fileprivate init(_ row: Row) throws {
        let minimum = try row.int64IfAny("minimum_amount")
        let products = try row.text("products")
        self.init(
            isForFirstTime: try row.bool("first_time"),
            minimum: try minimum.map { Money($0, try Currency(try row.text("minimum_currency"))) },
            products: products == "[]" ? [] : try JSONText.value(products, as: [String].self).map { Product.ID($0) })
    }
}
