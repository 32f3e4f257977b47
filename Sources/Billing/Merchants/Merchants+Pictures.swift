import Core
import Crypto
import Foundation

/// A picture as it is served.
public struct KeptPicture: Hashable, Sendable {
    public let bytes: [UInt8]
    public let contentType: String

    public init(bytes: [UInt8], contentType: String) {
        self.bytes = bytes
        self.contentType = contentType
    }
}

extension Merchants {
    /// 64 MiB, of one merchant's pictures. Those that are shown nowhere any more count too: they are served as long as a letter
    /// or a page that somebody kept may ask for them.
    public static let pictureQuota: Int64 = 64 * 1_024 * 1_024

    /// Where a page finds a picture.
    ///
    /// - Parameter name: its hash name.
    public static func pictureAddress(_ name: String) -> String { "/assets/logo/\(name)" }

    /// Keeps a picture under the hash of what it holds: the same one twice is one. It is shown nowhere yet.
    ///
    /// - Parameters:
    ///   - png: decoded and encoded anew, so that nothing else travels in it (W6).
    ///   - quota: bytes, of all that the merchant keeps.
    /// - Returns: its name.
    /// - Throws: the conflict `quota_exceeded`.
    public func keep(
        picture png: [UInt8], of merchant: Merchant.ID, upTo quota: Int64 = Merchants.pictureQuota
    ) async throws -> String {
        let name = Self.name(of: png)
        return try await context.write { tx in
            _ = try tx.merchants.find(merchant)
            guard try !tx.pictures.exists(name, of: merchant) else { return name }
            guard try tx.pictures.size(of: merchant) + Int64(png.count) <= quota else {
                throw BillingError.conflict(
                    "quota_exceeded", "This account keeps 64 MiB of pictures, which is all that it may.")
            }
            try tx.pictures.insertIfNew(png, as: name, of: merchant, at: tx.clock.now())
            return name
        }
    }

    /// - Returns: nil when nobody keeps one of that name. What it shows is public, whoever's it is.
    public func picture(_ name: String) async throws -> KeptPicture? {
        try await context.read { try $0.pictures.find(name) }
    }

    /// Shows a picture in place of the merchant's name: on pages, in letters and on papers (S77).
    ///
    /// - Parameter png: as ``keep(picture:of:)`` takes it; nil takes the logo away.
    public func setLogo(_ png: [UInt8]?, of id: Merchant.ID, by actor: AuditActor) async throws -> Merchant {
        var settings = MerchantSettings()
        settings.logo = .some(try await name(of: png, keptBy: id))
        return try await apply(settings, to: id, by: actor)
    }

    /// Shows a picture in the browser's tab, in place of the merchant's initial.
    public func setIcon(_ png: [UInt8]?, of id: Merchant.ID, by actor: AuditActor) async throws -> Merchant {
        var settings = MerchantSettings()
        settings.icon = .some(try await name(of: png, keptBy: id))
        return try await apply(settings, to: id, by: actor)
    }

    private func name(of png: [UInt8]?, keptBy id: Merchant.ID) async throws -> String? {
        guard let png else { return nil }
        return try await keep(picture: png, of: id)
    }

    /// The first half of SHA-256, which nobody finds another picture for.
    private static func name(of png: [UInt8]) -> String {
        SHA256.hash(data: Data(png)).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Catalog {
    /// What a product shows beside its name (S28): the picture takes the place of the one that we kept before, and stands before
    /// those of other servers.
    ///
    /// - Parameter png: as ``Merchants/keep(picture:of:)`` takes it; nil takes the picture away.
    public func setPicture(
        _ png: [UInt8]?, of id: Product.ID, in scope: Scope, by actor: AuditActor
    ) async throws -> Product {
        // Whose product it is comes first: nothing is kept for one that there is not.
        _ = try await product(id, in: scope)
        let ours = context.baseURL + Merchants.pictureAddress("")
        var shown: [String] = []
        if let png { shown = [ours + (try await Merchants(context).keep(picture: png, of: scope.merchant))] }
        let first = shown
        return try await updateProduct(id, in: scope, by: actor) { product in
            product.images = Array((first + product.images.filter { !$0.hasPrefix(ours) }).prefix(8))
        }
    }
}

extension BillingTransaction {
    /// A brand names only pictures that its own merchant keeps.
    ///
    /// - Throws: `resource_missing`, naming the setting.
    func requirePictures(of after: Merchant, before: Merchant) throws {
        let named: [(field: MerchantField, now: String?, before: String?)] = [
            (.logo, after.brand.logo, before.brand.logo), (.icon, after.brand.icon, before.brand.icon),
        ]
        for picture in named {
            guard let name = picture.now, name != picture.before else { continue }
            guard try pictures.exists(name, of: after.id) else {
                throw BillingError.notFound("picture", name, parameter: picture.field.rawValue)
            }
        }
    }
}
