import Foundation
import HTTPTypes

/// What came back. Values are read by a path of names and positions: `items.data.0.price.id`.
public struct Reply: Sendable {
    public let status: Int
    public let headers: HTTPFields
    public let body: String

    public init(status: Int = 200, headers: HTTPFields = [:], body: String) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    private func value(_ path: String) -> Any? {
        var value: Any? = try? JSONSerialization.jsonObject(with: Data(body.utf8), options: [.fragmentsAllowed])
        for key in path.split(separator: ".") {
            if let position = Int(key), let array = value as? [Any] {
                value = array.indices.contains(position) ? array[position] : nil
            } else {
                value = (value as? [String: Any])?[String(key)]
            }
        }
        return value
    }

    public func text(_ path: String) -> String? { value(path) as? String }
    public func integer(_ path: String) -> Int? { value(path) as? Int }
    public func boolean(_ path: String) -> Bool? { value(path) as? Bool }
    public func count(_ path: String) -> Int? { (value(path) as? [Any])?.count }
    public func isNull(_ path: String) -> Bool { value(path) is NSNull }
    public func keys(_ path: String = "") -> Set<String> { Set((value(path) as? [String: Any])?.keys.map { $0 } ?? []) }
    public func texts(_ list: String, _ key: String) -> [String] {
        (value(list) as? [[String: Any]])?.compactMap { $0[key] as? String } ?? []
    }
}
