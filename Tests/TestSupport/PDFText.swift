import Foundation

/// What poppler's `pdftotext` reads, when the machine has it.
public enum PDFText {
    private static let tool = "/usr/bin/pdftotext"
    public static let isAvailable = FileManager.default.isExecutableFile(atPath: tool)

    public static func of(_ pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["-layout", file.path, "-"]
        process.standardOutput = pipe
        try process.run()
        let text = pipe.fileHandleForReading.readDataToEndOfFile()
        return String(decoding: text, as: UTF8.self)
    }
}
