import Foundation

/// A value behind a lock that is held for a few instructions and wanted by many threads at once.
///
/// On Linux `Synchronization.Mutex` hands itself over to the thread that waits, which then has to be scheduled first: with a
/// dozen threads at one queue that costs several times the work. This one may be taken by whoever runs, and
/// ThreadSanitizer understands it.
///
/// Unchecked: the value is reached under the lock only.
public final class QuickLock<Value>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    public init(_ value: sending Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    public func withLock<Answer, Failure: Error>(_ body: (inout Value) throws(Failure) -> Answer) throws(Failure)
        -> Answer
    {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}
