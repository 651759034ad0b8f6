/* Asks the embedding KNIME view for its initial data: requests and responses are messages between the frames. */
(function () {
  let requests = 0;
  function ask(method, parameters) {
    const requestId = "radflow-" + requests++;
    return new Promise(resolve => {
      function receive(event) {
        const message = event.data;
        if (event.source === window.parent && message && message.type === "UIExtensionResponse" && message.requestId === requestId) {
          window.removeEventListener("message", receive);
          resolve(message.payload);
        }
      }
      window.addEventListener("message", receive);
      window.parent.postMessage({type: "UIExtensionRequest", requestId: requestId, payload: {method: method, params: parameters}}, "*");
    });
  }
  /* The answer of the node is {result: SVG}; the frame hands it on as a text or an object, or wraps it in {result: ...} once more. */
  function figure(answer) {
    const outer = typeof answer === "string" ? JSON.parse(answer) : answer;
    const inner = typeof outer.result === "string" && outer.result.startsWith("{") ? JSON.parse(outer.result) : outer.result;
    return typeof inner === "string" ? inner : inner.result;
  }
  async function show() {
    const config = await ask("getConfig", []);
    const data = config.initialData || await ask("callNodeDataService", [{
      serviceType: "initial_data", dataServiceRequest: "", extensionType: config.extensionType,
      nodeId: config.nodeId, projectId: config.projectId, workflowId: config.workflowId
    }]);
    document.querySelector("main").innerHTML = figure(data);
  }
  show();
}());
