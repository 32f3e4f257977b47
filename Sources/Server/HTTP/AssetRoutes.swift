import Console
import Hummingbird
import Web

/// Stylesheets and pictures. Their names change with what they hold, so that browsers keep them for good (S81).
struct AssetRoutes: Sendable {
    let pictures: Pictures
    private static let assets = [FrontStyle.stylesheet, ConsoleStylesheet.asset].reduce(into: Assets.all) {
        $0[$1.path] = $1
    }

    var table: RouteTable {
        RouteTable([
            Route(.get, "/assets/:file", for: .visitor, permission: "public", about: "asset") { request, _ in
                guard let asset = Self.assets[request.uri.path] else { throw HTTPError(.notFound) }
                return asset.response(to: request)
            },
            Route(.get, "/assets/logo/:hash", for: .visitor, permission: "public", about: "asset") {
                [pictures] _, context in
                guard let picture = try await pictures.find(try context.parameters.require("hash")) else {
                    throw HTTPError(.notFound)
                }
                var headers = SecurityHeaders.asset
                headers[.contentType] = picture.contentType
                headers[.cacheControl] = "public, max-age=31536000, immutable"
                return Response(
                    status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: picture.bytes)))
            },
        ])
    }
}
