import Foundation

/// A value behind a lock that is held for a few instructions and wanted by many threads at once.
///
/// On Linux `Synchronization.Mutex` hands itself over to the thread that waits, which then has to be scheduled first: with a
/// dozen threads at one line that costs several times the work. This one may be taken by whoever runs.
///
/// Unchecked: the value is reached under the lock only.
final class QuickLock<Value>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    init(_ value: Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    func withLock<Answer>(_ body: (inout Value) -> Answer) -> Answer {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(&value)
    }
}
