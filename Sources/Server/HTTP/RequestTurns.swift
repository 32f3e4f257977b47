import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// One request of a connection after the other, and an end when an answer says so (W10).
///
/// What was sent ahead waits until the answer before it is written, so that nothing is done for a connection that is about
/// to end. An answer that is given before its request was read whole ends the connection: nobody reads on what was refused.
/// The end is gentle: what still arrives is thrown away for a moment, so that the answer is not lost on its way.
final class RequestTurns: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long, and how much, is thrown away after the last answer.
    private let patience: TimeAmount
    private static let mostDiscarded = 1_024 * 1_024

    /// Of the request whose turn it is.
    private var isRequestRead = true
    private var isAnswered = true
    /// It said itself that it is the last one.
    private var isLast = false
    private var waiting = CircularBuffer<HTTPRequestPart>()
    private var wantsToRead = false
    private var hasHeldEnd = false

    private enum Ending {
        case no
        /// The answer that is being written is the last one.
        case afterThisAnswer
        case ended
    }
    private var ending = Ending.no
    private var discarded = 0
    private var lastCall: Scheduled<Void>?

    init(patience: TimeAmount = .seconds(2)) { self.patience = patience }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard case .no = ending else { return discard(part, context) }
        if !waiting.isEmpty || !isTurn(of: part) { return waiting.append(part) }
        pass(part, context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        if case .ended = ending { context.read() }
    }

    func read(context: ChannelHandlerContext) {
        if waiting.isEmpty { context.read() } else { wantsToRead = true }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case ChannelEvent.inputClosed? = event as? ChannelEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        if case .ended = ending { return context.close(promise: nil) }
        if waiting.isEmpty { context.fireUserInboundEventTriggered(event) } else { hasHeldEnd = true }
    }

    func channelInactive(context: ChannelHandlerContext) {
        forget()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { forget() }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .ended = ending {
            promise?.fail(ChannelError.outputClosed)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.kind != .informational:
            if !isRequestRead || isLast { head.headerFields[.connection] = "close" }
            if head.headerFields.saysClose { ending = .afterThisAnswer }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            isAnswered = true
            if case .afterThisAnswer = ending {
                end(context, after: data, promise)
            } else {
                context.write(data, promise: promise)
                takeNext(context)
            }
        case .head, .body: context.write(data, promise: promise)
        }
    }

    /// Whoever served the connection may be done with it before the last answer has arrived, and what was still being sent
    /// would turn a close into a reset, which eats the answer: the end stays gentle.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard lastCall != nil, mode != .input else { return context.close(mode: mode, promise: promise) }
        switch mode {
        case .output: promise?.succeed()
        default: context.channel.closeFuture.cascade(to: promise)
        }
    }

    private func isTurn(of part: HTTPRequestPart) -> Bool {
        if case .head = part { isRequestRead && isAnswered } else { true }
    }

    private func pass(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) {
        switch part {
        case .head(let head):
            (isRequestRead, isAnswered) = (false, false)
            isLast = head.headerFields.saysClose
        case .body: break
        case .end: isRequestRead = true
        }
        context.fireChannelRead(wrapInboundOut(part))
    }

    /// The next of what was sent ahead.
    private func takeNext(_ context: ChannelHandlerContext) {
        guard !waiting.isEmpty else { return }
        while let part = waiting.first, isTurn(of: part), case .no = ending {
            waiting.removeFirst()
            pass(part, context)
        }
        context.fireChannelReadComplete()
        guard waiting.isEmpty, case .no = ending else { return }
        if hasHeldEnd {
            hasHeldEnd = false
            context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        }
        if wantsToRead {
            wantsToRead = false
            context.read()
        }
    }

    private func end(_ context: ChannelHandlerContext, after last: NIOAny, _ promise: EventLoopPromise<Void>?) {
        ending = .ended
        waiting.removeAll()
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.cascade(to: promise)
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in
            let context = bound.value
            context.close(mode: .output, promise: nil)
            context.read()
        }
        lastCall = context.eventLoop.scheduleTask(in: patience) { bound.value.close(promise: nil) }
        context.writeAndFlush(last, promise: written)
    }

    private func discard(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) {
        if case .body(let bytes) = part { discarded += bytes.readableBytes }
        if discarded > Self.mostDiscarded { context.close(promise: nil) }
    }

    private func forget() {
        lastCall?.cancel()
        lastCall = nil
        waiting.removeAll()
    }
}

extension HTTPFields {
    /// Whether `Connection` lists `close`.
    fileprivate var saysClose: Bool {
        self[values: .connection].contains { value in
            value.split(separator: ",").contains { $0.trimmingSpaces.lowercased() == "close" }
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
