import Billing
import Foundation

/// The addresses of coupons and of their codes.
extension ConsolePaths {
    var coupons: String { address(of: .coupons) }
    var newCoupon: String { coupons + "/new" }
    func coupon(_ id: Coupon.ID) -> String { "\(coupons)/\(Self.part(id.rawValue))" }
    func endOfCoupon(_ id: Coupon.ID) -> String { coupon(id) + "/end" }
    func newCode(of id: Coupon.ID) -> String { coupon(id) + "/codes/new" }
    func code(_ code: PromotionCode.ID, of id: Coupon.ID) -> String { "\(coupon(id))/codes/\(code)" }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    /// A program chooses what a coupon's id is: `20 % MENOS`.
    private static func part(_ id: String) -> String { id.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }
}

extension ConsoleContext {
    /// Of the coupon that the address names.
    var coupon: Coupon.ID {
        get throws {
            let part = try parameter("id")
            let id = part.removingPercentEncoding ?? part
            // No id has it, and no database takes it for a text.
            return Coupon.ID(id.contains("\0") ? part : id)
        }
    }
}
