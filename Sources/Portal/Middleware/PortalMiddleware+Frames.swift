import Billing
import HTTPTypes
import Hummingbird
import Web

/// What is not shown in another site's frame: where somebody proves who they are (S11).
struct OutsideFrame: Error {}

extension PortalMiddleware {
    /// An answer that leads to another site leaves the frame, where a browser only goes when somebody presses: processors and
    /// banks refuse to be framed, and a card is entered where its address is seen.
    func inFrame(_ answer: Response, _ visitor: VisitorContext) -> Response {
        guard answer.status == .seeOther, let address = answer.headers[.location], !address.hasPrefix("/") else {
            return answer
        }
        var page = FrameExitPage(frame: visitor.frame(), address: address).answer(visitor)
        for cookie in answer.headers[values: .setCookie] { page.set(cookie) }
        return page
    }
}
