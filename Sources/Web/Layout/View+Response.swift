import HTML
import Hummingbird

extension View {
    /// The page as an answer.
    ///
    /// - Parameter headers: of ``SecurityHeaders``, and whatever else goes with it.
    public func response(_ status: HTTPResponse.Status = .ok, headers: HTTPFields) -> Response {
        Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body.bytes)))
    }
}
