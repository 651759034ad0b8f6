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
  function parsed(value) {
    return typeof value === "string" ? JSON.parse(value) : value;
  }
  async function show() {
    const config = await ask("getConfig", []);
    const data = config.initialData || await ask("callNodeDataService", [{
      serviceType: "initial_data", dataServiceRequest: "", extensionType: config.extensionType,
      nodeId: config.nodeId, projectId: config.projectId, workflowId: config.workflowId
    }]);
    document.querySelector("main").innerHTML = parsed(data).result;
  }
  show();
}());
