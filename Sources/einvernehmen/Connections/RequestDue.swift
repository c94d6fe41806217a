import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Holds one connection to its times: the head of a request is due soon after
/// it was opened, the next one within a minute, and a body does not take for
/// ever. A byte now and then puts nothing off. A body that is asked about
/// first (`Expect: 100-continue`, RFC 9110, 10.1.1) is let come.
final class RequestDue: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    struct Times: Sendable {
        var firstHead = TimeAmount.seconds(10)
        var nextHead = TimeAmount.seconds(60)
        /// Enough for the largest upload by a slow line.
        var body = TimeAmount.minutes(5)
    }

    private let connections: Connections
    private let times: Times
    private var id: Int?
    private var due: Scheduled<Void>?
    /// Requests that have come and are not answered yet.
    private var open = 0

    init(_ connections: Connections, _ times: Times = Times()) {
        self.connections = connections
        self.times = times
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            expect(context, within: times.body)
            // Who asks before it sends much waits a second for nothing otherwise.
            if open == 0, head.headerFields[.expect]?.lowercased() == "100-continue" {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
            }
        case .body: break
        case .end:
            open += 1
            due?.cancel()
            tell(isAnswered: true)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            open = max(0, open - 1)
            if open == 0 {
                expect(context, within: times.nextHead)
                tell(isAnswered: false)
            }
        }
        context.write(data, promise: promise)
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard id == nil else { return }
        id = connections.opened(context.channel)
        expect(context, within: times.firstHead)
    }

    private func end() {
        due?.cancel()
        due = nil
        if let id { connections.closed(id) }
        id = nil
    }

    private func tell(isAnswered: Bool) {
        if let id { connections.changed(id, isAnswered: isAnswered) }
    }

    private func expect(_ context: ChannelHandlerContext, within time: TimeAmount) {
        due?.cancel()
        let channel = context.channel
        due = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
