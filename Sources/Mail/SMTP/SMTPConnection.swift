import CCurl
import CurlShim
import Foundation

/// A libcurl handle that remembers its connection. It belongs to one transport and stays on its queue.
final class SMTPConnection {
    private let settings: SMTPSettings
    private let handle: UnsafeMutableRawPointer?

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    private let timeouts: SMTPTimeouts

    init(_ settings: SMTPSettings, _ timeouts: SMTPTimeouts) {
        self.settings = settings
        self.timeouts = timeouts
        handle = Self.isReady ? curl_easy_init() : nil
    }

    deinit { curl_easy_cleanup(handle) }

    /// - Parameter bytes: a whole message with CRLF line ends. Dots are stuffed underneath.
    func send(_ bytes: [UInt8], from: String, to: String) throws(MailError) {
        guard let handle else { throw .temporary("libcurl could not be started") }
        let upload = Upload(bytes)
        guard let recipients = curl_slist_append(nil, "<\(to)>") else { throw .temporary("out of memory") }
        defer { curl_slist_free_all(recipients) }

        configure(handle)
        _ = curl_shim_setopt_string(handle, CURLOPT_MAIL_FROM, "<\(from)>")
        _ = curl_shim_setopt_pointer(handle, CURLOPT_MAIL_RCPT, recipients)
        _ = curl_shim_setopt_long(handle, CURLOPT_UPLOAD, 1)
        _ = curl_shim_setopt_reader(handle, Upload.read, Unmanaged.passUnretained(upload).toOpaque())
        let result = withExtendedLifetime(upload) { curl_easy_perform(handle) }
        _ = curl_shim_setopt_pointer(handle, CURLOPT_MAIL_RCPT, nil)
        guard result != CURLE_OK else { return }

        var answer = 0
        _ = curl_shim_getinfo_long(handle, CURLINFO_RESPONSE_CODE, &answer)
        throw failure(result, answer: answer, wasUploaded: upload.isReadToTheEnd)
    }

    private func configure(_ handle: UnsafeMutableRawPointer) {
        let strings: [(CURLoption, String?)] = [
            (CURLOPT_URL, settings.address), (CURLOPT_NOPROXY, "*"),
            (CURLOPT_USERNAME, settings.user), (CURLOPT_PASSWORD, settings.password?.exposed),
        ]
        for (option, value) in strings { _ = curl_shim_setopt_string(handle, option, value) }
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1),
            (CURLOPT_CONNECTTIMEOUT_MS, timeouts.connectMilliseconds),
            (CURLOPT_TIMEOUT_MS, timeouts.totalMilliseconds),
            (CURLOPT_SERVER_RESPONSE_TIMEOUT, timeouts.totalMilliseconds / 1_000),
            (CURLOPT_MAXAGE_CONN, timeouts.idleSeconds),
            (CURLOPT_USE_SSL, Int((settings.security == .plain ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue)),
            (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
        ]
        for (option, value) in numbers { _ = curl_shim_setopt_long(handle, option, value) }
    }

    /// Only an answer to this very message is final. 530 to 538 speak of the credentials, whoever the reader is.
    private func failure(_ result: CURLcode, answer: Int, wasUploaded: Bool) -> MailError {
        let reason = String(cString: curl_easy_strerror(result))
        let text = "\(settings.host):\(settings.port): \(reason)" + (answer > 0 ? " (answer \(answer))" : "")
        let isAboutMessage = result == CURLE_SEND_ERROR || (result == CURLE_WEIRD_SERVER_REPLY && wasUploaded)
        let isFinal = (500...599).contains(answer) && !(530...538).contains(answer)
        return isAboutMessage && isFinal ? .permanent(text) : .temporary(text)
    }
}

/// The bytes of a message while libcurl reads them.
private final class Upload {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isReadToTheEnd: Bool { position == bytes.count }

    static let read: curl_read_callback = { buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let upload = Unmanaged<Upload>.fromOpaque(context).takeUnretainedValue()
        let wanted = min(size * count, upload.bytes.count - upload.position)
        upload.bytes.withUnsafeBytes { bytes in
            guard wanted > 0, let first = bytes.baseAddress else { return }
            memcpy(buffer, first + upload.position, wanted)
        }
        upload.position += wanted
        return wanted
    }
}
