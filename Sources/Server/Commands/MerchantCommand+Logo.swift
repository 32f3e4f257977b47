import ArgumentParser
import Billing
import Core
import Foundation
import Pictures

extension MerchantCommand {
    /// The picture in place of a merchant's name (S77).
    struct Logo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Gives a merchant a logo, or the icon of the browser's tab, or takes it away.",
            discussion: """
                PNG or JPEG, up to 512 KiB and 4 megapixels; a transparent PNG of 200 x 50 pixels, or twice that, does best. \
                Only the picture itself is kept of the file.
                """)

        @Argument(help: "The picture.") var file: String?
        @Option(help: "The merchant's slug.") var merchant: String
        @Flag(help: "The square icon instead of the logo.") var icon = false
        @Flag(help: "Take it away.") var remove = false
        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable { let merchant: String, logo: String?, icon: String? }

        func validate() throws {
            guard remove == (file == nil) else { throw ValidationError("Either name a file, or --remove.") }
        }

        func run() async throws {
            let sent = try file.map { try Self.bytes(of: $0) }
            let report = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                let merchants = Merchants(composition.billing)
                let png = try await Self.prepared(sent, for: icon ? .icon : .logo)
                let changed =
                    icon
                    ? try await merchants.setIcon(png, of: merchant.id, by: .command)
                    : try await merchants.setLogo(png, of: merchant.id, by: .command)
                return Report(
                    merchant: changed.slug, logo: changed.brand.logo.map(Merchants.pictureAddress),
                    icon: changed.brand.icon.map(Merchants.pictureAddress))
            }
            if json { return try Terminal.print(json: report) }
            let what = icon ? "icon" : "logo"
            Terminal.print(
                remove ? "\(report.merchant) has no \(what) any more." : "\(report.merchant) has its \(what).")
        }

        static func prepared(_ sent: [UInt8]?, for box: PictureBox) async throws -> [UInt8]? {
            guard let sent else { return nil }
            do { return try await PictureStudio().prepare(sent, for: box).png } catch let refusal as PictureRefusal {
                throw refusal.error("file")
            }
        }

        /// No more of it than tells that it is too large.
        static func bytes(of path: String) throws -> [UInt8] {
            guard let file = FileHandle(forReadingAtPath: path) else { throw Refusal("There is no file '\(path)'.") }
            defer { try? file.close() }
            return [UInt8](try file.read(upToCount: PictureStudio.maximumBytes + 1) ?? Data())
        }
    }
}
