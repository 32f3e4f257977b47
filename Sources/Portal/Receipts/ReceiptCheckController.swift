import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// The public side of receipts: whether one is genuine, and the key with which anybody finds out without us. It tells of a
/// payment what its paper tells, and of its customer nothing.
struct ReceiptCheckController: Sendable {
    let portal: PortalMiddleware
    let receipts: Receipts

    var routes: [Route] {
        [
            Route(
                .get, "/p/:slug/receipts/verify/:receipt", for: .visitor, permission: "public", about: "receipt",
                portal.visitorPage(check)),
            Route(
                .get, "/p/:slug/receipts/key", for: .visitor, permission: "public", about: "receipt_key",
                portal.visitorPage(key)),
        ]
    }

    func check(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let text = context.web.parameters.get("receipt") ?? ""
        let verdict = try await receipts.check(text, at: context.merchant.id)
        let words = try ReceiptCheckWords(verdict, merchant: context.merchant, reader: context.reader.ofPapers)
        var frame = context.frame()
        if let mode = words.mode { frame.isTestMode = !mode.isLive }
        return ReceiptCheckPage(frame: frame, words: words).answer(context, words.isGenuine ? .ok : .notFound)
    }

    func key(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let key = try receipts.key(of: context.merchant.id)
        var headers = SecurityHeaders.asset
        headers[.contentType] = "text/plain; charset=utf-8"
        headers[.cacheControl] = "no-cache"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: key.pem)))
    }
}
